/**
 * The end of everything this service keeps of an athlete.
 * The port to the tables; which tables these are is the store's affair.
 */
@NullMarked
package io.freshlegs.advice.erasure.application;

import org.jspecify.annotations.NullMarked;
