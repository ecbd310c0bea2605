/**
 * The program that measures what the packaged services reach, beside baselines on the same servers.
 * The order of the measures; what each of them does is in {@code measures}.
 */
@NullMarked
package io.freshlegs.benchmarks;

import org.jspecify.annotations.NullMarked;
