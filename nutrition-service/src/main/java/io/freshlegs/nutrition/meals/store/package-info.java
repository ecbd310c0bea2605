/**
 * The rows of meals, for reading. Writes belong to the write path of the kit.
 */
@NullMarked
package io.freshlegs.nutrition.meals.store;

import org.jspecify.annotations.NullMarked;
