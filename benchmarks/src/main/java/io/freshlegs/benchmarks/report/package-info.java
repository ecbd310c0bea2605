/**
 * Figures, the table and the file they are written to.
 * Nothing here starts or measures anything.
 */
@NullMarked
package io.freshlegs.benchmarks.report;

import org.jspecify.annotations.NullMarked;
