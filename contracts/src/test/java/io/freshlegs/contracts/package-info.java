/**
 * Tests of the event contract, and the checker that compares a schema with its released form.
 *
 * <p>Belongs here: what proves that code, schemas, samples and the AsyncAPI document say the same.
 */
@NullMarked
package io.freshlegs.contracts;

import org.jspecify.annotations.NullMarked;
