/**
 * Tests with real servers on free ports.
 *
 * <p>Belongs here: what starting, killing and stopping each server must hold.
 */
@NullMarked
package io.freshlegs.localservers;

import org.jspecify.annotations.NullMarked;
