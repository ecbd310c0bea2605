/** Tests of profile. */
@NullMarked
package io.freshlegs.benchmarks.profile;

import org.jspecify.annotations.NullMarked;
