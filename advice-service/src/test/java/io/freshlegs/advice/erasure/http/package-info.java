/**
 * Tests of erasure and export over HTTP.
 * After an erasure everything reads as for an athlete never seen.
 */
@NullMarked
package io.freshlegs.advice.erasure.http;

import org.jspecify.annotations.NullMarked;
