/**
 * Reads the advice topic so that what another replica announced reaches the streams of this one.
 * No consumer group: each replica reads all of it.
 */
@NullMarked
package io.freshlegs.advice.live.events;

import org.jspecify.annotations.NullMarked;
