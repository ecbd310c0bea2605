/**
 * The fact table as the poll loop writes it, and the positions of the stream beside it.
 * SQL and the JDBC driver live here and nowhere else in intake.
 */
@NullMarked
package io.freshlegs.advice.intake.store;

import org.jspecify.annotations.NullMarked;
