/**
 * The port to the stored links. No JAX-RS, no Hibernate types.
 */
@NullMarked
package io.freshlegs.workout.links.application;

import org.jspecify.annotations.NullMarked;
