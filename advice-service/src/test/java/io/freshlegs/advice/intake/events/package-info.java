/**
 * Tests of the intake of events.
 * What each ring promises is proven in its own package.
 */
@NullMarked
package io.freshlegs.advice.intake.events;

import org.jspecify.annotations.NullMarked;
