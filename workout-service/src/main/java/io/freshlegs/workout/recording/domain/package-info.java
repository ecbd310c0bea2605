/**
 * What a workout is and when it is valid. Only {@code java.*} and the pure values of the kit.
 */
@NullMarked
package io.freshlegs.workout.recording.domain;

import org.jspecify.annotations.NullMarked;
