/**
 * The JSON of providers: Garmin, Strava, HealthKit, Health Connect, Polar.
 * One class a provider; items are read one at a time.
 */
@NullMarked
package io.freshlegs.workout.imports.provider;

import org.jspecify.annotations.NullMarked;
