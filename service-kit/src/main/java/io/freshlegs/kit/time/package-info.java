/**
 * The clock and the source of ids that everything else is given, so that tests can give their own.
 */
@NullMarked
package io.freshlegs.kit.time;

import org.jspecify.annotations.NullMarked;
