/**
 * Calls of the page to the services: which paths, with what headers, whose token, and what is answered when one is away.
 */
@NullMarked
package io.freshlegs.dashboard.forwarding;

import org.jspecify.annotations.NullMarked;
