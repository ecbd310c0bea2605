/**
 * What training weighs: the load of one workout, the series of days, and what is read from it.
 * Numbers only; what they mean for the legs is said by the rules of recovery.
 */
@NullMarked
package io.freshlegs.advice.load.domain;

import org.jspecify.annotations.NullMarked;
