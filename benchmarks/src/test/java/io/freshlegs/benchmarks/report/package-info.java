/** Tests of report. */
@NullMarked
package io.freshlegs.benchmarks.report;

import org.jspecify.annotations.NullMarked;
