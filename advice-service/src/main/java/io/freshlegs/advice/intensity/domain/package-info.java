/**
 * The rule on the share and spacing of hard sessions.
 * What a hard day is, the recovery package says.
 */
@NullMarked
package io.freshlegs.advice.intensity.domain;

import org.jspecify.annotations.NullMarked;
