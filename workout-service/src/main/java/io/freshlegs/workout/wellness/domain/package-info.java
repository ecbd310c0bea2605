/**
 * What a device's day of sleep, heart rate and body mass is and when it is valid.
 * Only {@code java.*} and the pure values of the kit.
 */
@NullMarked
package io.freshlegs.workout.wellness.domain;

import org.jspecify.annotations.NullMarked;
