/**
 * Tests of what operators see of the service: probes, metrics, and how it goes on without Kafka.
 */
@NullMarked
package io.freshlegs.workout.operations;

import org.jspecify.annotations.NullMarked;
