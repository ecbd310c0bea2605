/**
 * Tests that cut across features, and the runner's log they are written with.
 * Tests of one feature stand beside it.
 */
@NullMarked
package io.freshlegs.advice;

import org.jspecify.annotations.NullMarked;
