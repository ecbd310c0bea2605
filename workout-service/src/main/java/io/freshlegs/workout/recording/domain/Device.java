package io.freshlegs.workout.recording.domain;

import org.jspecify.annotations.Nullable;

/** What measured a workout. */
public record Device(
        @Nullable String manufacturer, @Nullable String model) {}
