/**
 * The rows of food days, for reading. Writes belong to the write path of the kit.
 */
@NullMarked
package io.freshlegs.nutrition.fooddays.store;

import org.jspecify.annotations.NullMarked;
