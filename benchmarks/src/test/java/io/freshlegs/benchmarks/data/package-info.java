/** Tests of data. */
@NullMarked
package io.freshlegs.benchmarks.data;

import org.jspecify.annotations.NullMarked;
