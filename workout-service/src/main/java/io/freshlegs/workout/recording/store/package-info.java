/**
 * The rows of workouts, for reading. Writes belong to the write path of the kit.
 */
@NullMarked
package io.freshlegs.workout.recording.store;

import org.jspecify.annotations.NullMarked;
