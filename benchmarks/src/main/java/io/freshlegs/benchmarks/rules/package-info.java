/**
 * The rules of advice by themselves, without database and JSON, under JMH.
 * Told in microseconds; no figure of the table.
 */
@NullMarked
package io.freshlegs.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
