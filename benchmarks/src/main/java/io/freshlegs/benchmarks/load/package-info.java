/**
 * Load over HTTP: a closed loop for throughput, an open one for latency.
 * Knows nothing of what it sends.
 */
@NullMarked
package io.freshlegs.benchmarks.load;

import org.jspecify.annotations.NullMarked;
