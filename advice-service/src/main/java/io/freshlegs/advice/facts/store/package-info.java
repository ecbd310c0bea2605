/**
 * The fact table as advice reads it, and the JSON of the events that lies in it.
 * SQL and JSON of facts live here and nowhere else in this feature.
 */
@NullMarked
package io.freshlegs.advice.facts.store;

import org.jspecify.annotations.NullMarked;
