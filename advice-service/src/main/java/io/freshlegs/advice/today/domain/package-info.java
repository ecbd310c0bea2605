/**
 * The advice of one day as a pure function of facts: the list of rules, the assembly of their findings, the trends.
 * No clock, no framework, no text that is not in the wording.
 */
@NullMarked
package io.freshlegs.advice.today.domain;

import org.jspecify.annotations.NullMarked;
