/**
 * The statements that take an athlete out of every table.
 * A new table with an athlete in it is listed here; a test compares the list with the database.
 */
@NullMarked
package io.freshlegs.advice.erasure.store;

import org.jspecify.annotations.NullMarked;
