/**
 * What is known about one athlete: profile, workouts, wellness days, meals, closed food days, check-ins, laboratory values and shoes.
 * Values only, in the vocabulary of the HTTP contract; null is unknown, 0 is a measured zero.
 */
@NullMarked
package io.freshlegs.advice.facts.domain;

import org.jspecify.annotations.NullMarked;
