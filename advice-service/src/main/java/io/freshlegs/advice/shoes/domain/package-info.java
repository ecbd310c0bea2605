/**
 * The rule on heavier or worn shoes.
 * It reads masses and kilometres only.
 */
@NullMarked
package io.freshlegs.advice.shoes.domain;

import org.jspecify.annotations.NullMarked;
