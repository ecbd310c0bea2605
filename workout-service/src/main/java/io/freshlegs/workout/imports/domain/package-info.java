/**
 * What a file or a provider's message says about workouts and days, before anyone checks or stores it.
 * Rules that hold for every format: averages, clocks that were never set, merging with what is known.
 */
@NullMarked
package io.freshlegs.workout.imports.domain;

import org.jspecify.annotations.NullMarked;
