/**
 * What a meal is, what its items add up to and when it is valid. Only {@code java.*} and the pure values of the kit.
 */
@NullMarked
package io.freshlegs.nutrition.meals.domain;

import org.jspecify.annotations.NullMarked;
