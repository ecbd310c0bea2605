/**
 * The rule on running form, read from cadence, and the tips for novices.
 * Never more than worth watching.
 */
@NullMarked
package io.freshlegs.advice.runningform.domain;

import org.jspecify.annotations.NullMarked;
