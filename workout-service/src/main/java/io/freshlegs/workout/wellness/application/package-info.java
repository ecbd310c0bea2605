/**
 * The ports of wellness days: what the paths need of the store. No JSON, no SQL, no Kafka.
 */
@NullMarked
package io.freshlegs.workout.wellness.application;

import org.jspecify.annotations.NullMarked;
