/**
 * Athletes, their workouts and the events of their seasons, as requests, records of Kafka and rows.
 * Everything follows from numbers, so that each run sends the same.
 */
@NullMarked
package io.freshlegs.benchmarks.data;

import org.jspecify.annotations.NullMarked;
