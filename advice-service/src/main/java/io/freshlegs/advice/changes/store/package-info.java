/**
 * The table of changes and its JSON columns.
 * Only this package knows them.
 */
@NullMarked
package io.freshlegs.advice.changes.store;

import org.jspecify.annotations.NullMarked;
