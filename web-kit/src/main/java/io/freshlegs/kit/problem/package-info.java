/**
 * The closed catalogue of problems and the only place that builds a problem answer (RFC 9457).
 * A failure that a client can see becomes a {@link io.freshlegs.kit.problem.Problem} here.
 */
@NullMarked
package io.freshlegs.kit.problem;

import org.jspecify.annotations.NullMarked;
