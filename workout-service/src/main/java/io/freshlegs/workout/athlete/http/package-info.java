/**
 * Erasure and export of everything this service keeps of one athlete. What is kept is told by the features themselves.
 */
@NullMarked
package io.freshlegs.workout.athlete.http;

import org.jspecify.annotations.NullMarked;
