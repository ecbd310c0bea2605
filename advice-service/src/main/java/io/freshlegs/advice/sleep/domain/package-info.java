/**
 * The rule on short sleep.
 * It uses durations only; stages told by wearables are not read.
 */
@NullMarked
package io.freshlegs.advice.sleep.domain;

import org.jspecify.annotations.NullMarked;
