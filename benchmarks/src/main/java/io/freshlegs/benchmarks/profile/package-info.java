/**
 * Where the time of a service went, read from its flight recording.
 * For a person to look at; no figure comes from here.
 */
@NullMarked
package io.freshlegs.benchmarks.profile;

import org.jspecify.annotations.NullMarked;
