/**
 * Why advice changed, and what the runner sees of it.
 * Plain values.
 */
@NullMarked
package io.freshlegs.advice.changes.domain;

import org.jspecify.annotations.NullMarked;
