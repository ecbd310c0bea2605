/**
 * Everything a service keeps of one athlete: erased in one transaction, or given as one JSON document.
 * A service adds the paths and the tables that hold no records.
 */
@NullMarked
package io.freshlegs.kit.athlete;

import org.jspecify.annotations.NullMarked;
