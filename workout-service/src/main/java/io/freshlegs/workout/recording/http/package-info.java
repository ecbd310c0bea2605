/**
 * The paths of workouts, their JSON and its way into the domain. No SQL, no Kafka.
 */
@NullMarked
package io.freshlegs.workout.recording.http;

import org.jspecify.annotations.NullMarked;
