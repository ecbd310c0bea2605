/**
 * Tests of the stream over HTTP, with the real database, broker and issuer.
 */
@NullMarked
package io.freshlegs.advice.live.http;

import org.jspecify.annotations.NullMarked;
