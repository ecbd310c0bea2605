/**
 * The HTTP face of a record, the same for every kind: put, get, delete, batch, list.
 * A service adds its paths, its documentation and the shape of its records.
 */
@NullMarked
package io.freshlegs.kit.http;

import org.jspecify.annotations.NullMarked;
