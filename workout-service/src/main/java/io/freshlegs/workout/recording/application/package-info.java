/**
 * The ports of workouts: what the paths need of the store. No JSON, no SQL, no Kafka.
 */
@NullMarked
package io.freshlegs.workout.recording.application;

import org.jspecify.annotations.NullMarked;
