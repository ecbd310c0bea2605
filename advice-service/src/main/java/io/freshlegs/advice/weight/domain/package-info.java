/**
 * The rule on the trend of body mass, with its guards.
 * Never a target weight.
 */
@NullMarked
package io.freshlegs.advice.weight.domain;

import org.jspecify.annotations.NullMarked;
