/**
 * Many clients that want the same few records: what they were told is what is stored and what was announced.
 */
@NullMarked
package io.freshlegs.workout.contention;

import org.jspecify.annotations.NullMarked;
