/** A browser without a screen, and services that behave as a test tells them to. */
@NullMarked
package io.freshlegs.dashboard.testing;

import org.jspecify.annotations.NullMarked;
