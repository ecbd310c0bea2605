/**
 * Settings of meters that the framework registers.
 */
@NullMarked
package io.freshlegs.kit.metrics;

import org.jspecify.annotations.NullMarked;
