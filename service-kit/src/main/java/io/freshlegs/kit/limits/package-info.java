/**
 * The overload guard: how often one token may ask, per instance. Quotas belong to the ingress.
 */
@NullMarked
package io.freshlegs.kit.limits;

import org.jspecify.annotations.NullMarked;
