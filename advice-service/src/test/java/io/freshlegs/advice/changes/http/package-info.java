/**
 * Tests of changes, from the write that caused them to the list, with the real database and broker.
 */
@NullMarked
package io.freshlegs.advice.changes.http;

import org.jspecify.annotations.NullMarked;
