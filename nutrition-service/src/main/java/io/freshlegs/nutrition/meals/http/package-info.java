/**
 * The paths of meals, their JSON and its way into the domain. No SQL, no Kafka.
 */
@NullMarked
package io.freshlegs.nutrition.meals.http;

import org.jspecify.annotations.NullMarked;
