/** Tests of load. */
@NullMarked
package io.freshlegs.benchmarks.load;

import org.jspecify.annotations.NullMarked;
