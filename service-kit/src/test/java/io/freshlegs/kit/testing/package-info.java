/**
 * What tests of every service share: servers, tokens, waiting, the rules of the rings. Nothing here knows a service.
 */
@NullMarked
package io.freshlegs.kit.testing;

import org.jspecify.annotations.NullMarked;
