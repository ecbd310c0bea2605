/**
 * The servers and packaged services that are measured, and what they say about themselves.
 * No measure is taken here.
 */
@NullMarked
package io.freshlegs.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
