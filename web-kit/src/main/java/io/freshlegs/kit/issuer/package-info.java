/**
 * Which issuers of tokens a packaged service trusts.
 */
@NullMarked
package io.freshlegs.kit.issuer;

import org.jspecify.annotations.NullMarked;
