/**
 * The entry of the process, and the orders of an operator.
 * Features lie in packages of their own.
 */
@NullMarked
package io.freshlegs.advice;

import org.jspecify.annotations.NullMarked;
