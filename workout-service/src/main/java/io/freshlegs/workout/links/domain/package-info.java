/**
 * What a link between a provider's user and an athlete is. Only {@code java.*} and the pure values of the kit.
 */
@NullMarked
package io.freshlegs.workout.links.domain;

import org.jspecify.annotations.NullMarked;
