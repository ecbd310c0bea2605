/**
 * Medical flags: what has to be seen by a doctor before anything else is said.
 * Never a diagnosis, never the name of a disease.
 */
@NullMarked
package io.freshlegs.advice.flags.domain;

import org.jspecify.annotations.NullMarked;
