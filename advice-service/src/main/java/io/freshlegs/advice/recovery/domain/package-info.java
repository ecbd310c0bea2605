/**
 * The rule on too little recovery and the signs it reads: form, rest days, hard days, spikes, sleep-time measures, feelings.
 * No load formula lives here.
 */
@NullMarked
package io.freshlegs.advice.recovery.domain;

import org.jspecify.annotations.NullMarked;
