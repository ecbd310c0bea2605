/**
 * The endpoint of erasure.
 * Nobody but the athlete may ask for it.
 */
@NullMarked
package io.freshlegs.advice.erasure.http;

import org.jspecify.annotations.NullMarked;
