/**
 * Values that pure domain packages of every service may use: identities and the collector of violations.
 * Only {@code java.*} here; whatever knows a framework belongs elsewhere.
 */
@NullMarked
package io.freshlegs.kit.domain;

import org.jspecify.annotations.NullMarked;
