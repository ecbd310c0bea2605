/**
 * FIT files: their outer form is checked here, their messages are decoded by the SDK of the format's owner.
 * Only this package knows that SDK.
 */
@NullMarked
package io.freshlegs.workout.imports.fit;

import org.jspecify.annotations.NullMarked;
