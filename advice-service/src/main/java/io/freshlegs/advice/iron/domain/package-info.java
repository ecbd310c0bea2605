/**
 * Iron: reference intakes, uptake from meals, risk points, laboratory stages, and the rule that reads them.
 * Never a dose, never a product.
 */
@NullMarked
package io.freshlegs.advice.iron.domain;

import org.jspecify.annotations.NullMarked;
