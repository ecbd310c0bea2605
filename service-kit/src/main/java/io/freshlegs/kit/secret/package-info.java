/**
 * Secrets that replicas share: they come from the environment, and nothing of them is in an image, a log or a default.
 */
@NullMarked
package io.freshlegs.kit.secret;

import org.jspecify.annotations.NullMarked;
