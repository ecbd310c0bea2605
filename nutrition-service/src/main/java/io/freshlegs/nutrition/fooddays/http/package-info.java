/**
 * The paths of food days, their JSON and its way into the domain. No SQL, no Kafka.
 */
@NullMarked
package io.freshlegs.nutrition.fooddays.http;

import org.jspecify.annotations.NullMarked;
