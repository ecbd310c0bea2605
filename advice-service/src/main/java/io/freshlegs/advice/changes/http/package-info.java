/**
 * The list of changes.
 * Newest first, by cursor.
 */
@NullMarked
package io.freshlegs.advice.changes.http;

import org.jspecify.annotations.NullMarked;
