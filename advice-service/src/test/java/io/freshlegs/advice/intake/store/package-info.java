/**
 * Tests of the intake of events.
 * What each ring promises is proven in its own package.
 */
@NullMarked
package io.freshlegs.advice.intake.store;

import org.jspecify.annotations.NullMarked;
