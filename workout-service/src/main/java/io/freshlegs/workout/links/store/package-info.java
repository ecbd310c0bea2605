/**
 * The table of links. No JAX-RS.
 */
@NullMarked
package io.freshlegs.workout.links.store;

import org.jspecify.annotations.NullMarked;
