/**
 * Every sentence the athlete reads, by key and language.
 * Rules hand over keys and values; no text is built elsewhere.
 */
@NullMarked
package io.freshlegs.advice.wording.domain;

import org.jspecify.annotations.NullMarked;
