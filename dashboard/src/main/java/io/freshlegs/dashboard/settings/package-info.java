/**
 * The keys that an operator sets.
 */
@NullMarked
package io.freshlegs.dashboard.settings;

import org.jspecify.annotations.NullMarked;
