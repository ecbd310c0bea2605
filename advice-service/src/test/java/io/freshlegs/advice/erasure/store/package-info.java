/** Tests of how an athlete's rows are erased. */
@NullMarked
package io.freshlegs.advice.erasure.store;

import org.jspecify.annotations.NullMarked;
