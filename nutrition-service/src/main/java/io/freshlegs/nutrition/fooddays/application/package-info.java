/**
 * The ports of food days: what the paths need of the store. No JSON, no SQL, no Kafka.
 */
@NullMarked
package io.freshlegs.nutrition.fooddays.application;

import org.jspecify.annotations.NullMarked;
