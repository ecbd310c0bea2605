/**
 * Tests of the what-if endpoint, with the real database, broker and issuer.
 */
@NullMarked
package io.freshlegs.advice.whatif.http;

import org.jspecify.annotations.NullMarked;
