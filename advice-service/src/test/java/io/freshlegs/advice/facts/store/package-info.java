/**
 * Tests of the fact table's reads.
 * What is read is held against what was written.
 */
@NullMarked
package io.freshlegs.advice.facts.store;

import org.jspecify.annotations.NullMarked;
