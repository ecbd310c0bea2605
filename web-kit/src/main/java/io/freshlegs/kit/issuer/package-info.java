/**
 * Which issuers of tokens a packaged service trusts, and how one that is away is told from a bad token.
 */
@NullMarked
package io.freshlegs.kit.issuer;

import org.jspecify.annotations.NullMarked;
