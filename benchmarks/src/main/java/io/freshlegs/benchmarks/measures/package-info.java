/**
 * The measures, one class for each part of the way of a workout.
 * Each runs its baseline beside itself and gives figures.
 */
@NullMarked
package io.freshlegs.benchmarks.measures;

import org.jspecify.annotations.NullMarked;
