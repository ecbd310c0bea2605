/**
 * Named points at which a fault test may hold a process up. All of them are open in production, where closing is refused.
 * Nothing that decides anything.
 */
@NullMarked
package io.freshlegs.kit.gate;

import org.jspecify.annotations.NullMarked;
