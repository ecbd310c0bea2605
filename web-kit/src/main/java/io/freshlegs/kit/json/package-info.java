/**
 * How JSON is read and written at every edge: strict types, unknown kept apart from zero, canonical numbers.
 * No business shape belongs here.
 */
@NullMarked
package io.freshlegs.kit.json;

import org.jspecify.annotations.NullMarked;
