/**
 * The paths of wellness days, their JSON and its way into the domain. No SQL, no Kafka.
 */
@NullMarked
package io.freshlegs.workout.wellness.http;

import org.jspecify.annotations.NullMarked;
