/**
 * Which workouts tell of a session another one tells of too.
 * The judgement is the rules' own; this only brings it the workouts.
 */
@NullMarked
package io.freshlegs.advice.duplicates.application;

import org.jspecify.annotations.NullMarked;
