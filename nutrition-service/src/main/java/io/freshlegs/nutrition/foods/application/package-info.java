/**
 * The ports of the food table: a food by its number, and the search.
 * Whoever fills meals from foods asks here.
 */
@NullMarked
package io.freshlegs.nutrition.foods.application;

import org.jspecify.annotations.NullMarked;
