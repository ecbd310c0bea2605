/**
 * The rows of wellness days, for reading. Writes belong to the write path of the kit.
 */
@NullMarked
package io.freshlegs.workout.wellness.store;

import org.jspecify.annotations.NullMarked;
