/**
 * The day that an athlete closes because all of it was logged. Only {@code java.*} and the pure values of the kit.
 */
@NullMarked
package io.freshlegs.nutrition.fooddays.domain;

import org.jspecify.annotations.NullMarked;
