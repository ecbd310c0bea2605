/**
 * What a food is and what its short description says: names, nutrients per 100 g, flesh, drinks, plainness.
 * Pure; nothing here knows where the table is kept.
 */
@NullMarked
package io.freshlegs.nutrition.foods.domain;

import org.jspecify.annotations.NullMarked;
