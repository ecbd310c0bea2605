/**
 * The table of kept advice.
 * Whatever is in it can be computed again from the facts.
 */
@NullMarked
package io.freshlegs.advice.today.store;

import org.jspecify.annotations.NullMarked;
