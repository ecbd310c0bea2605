/**
 * The rule on too little, too much or too recent strength work, and the exercises it proposes.
 * Endurance sessions are none of its business.
 */
@NullMarked
package io.freshlegs.advice.strength.domain;

import org.jspecify.annotations.NullMarked;
