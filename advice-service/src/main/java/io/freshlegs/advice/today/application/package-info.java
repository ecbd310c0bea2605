/**
 * The advice and the trends an athlete or coach asks for: which day, which facts, then the pure rules.
 * Nothing of HTTP or JSON.
 */
@NullMarked
package io.freshlegs.advice.today.application;

import org.jspecify.annotations.NullMarked;
