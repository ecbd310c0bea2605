/**
 * The food table over HTTP, for every signed-in caller.
 * Only JSON and caching are decided here.
 */
@NullMarked
package io.freshlegs.nutrition.foods.http;

import org.jspecify.annotations.NullMarked;
