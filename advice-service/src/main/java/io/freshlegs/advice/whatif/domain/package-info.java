/**
 * What a runner supposes, laid over what is known.
 * A pure function of facts and hypothesis.
 */
@NullMarked
package io.freshlegs.advice.whatif.domain;

import org.jspecify.annotations.NullMarked;
