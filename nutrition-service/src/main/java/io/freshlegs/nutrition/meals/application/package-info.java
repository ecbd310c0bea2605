/**
 * The ports of meals: what the paths need of the store. No JSON, no SQL, no Kafka.
 */
@NullMarked
package io.freshlegs.nutrition.meals.application;

import org.jspecify.annotations.NullMarked;
