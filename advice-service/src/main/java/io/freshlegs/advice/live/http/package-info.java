/**
 * The stream of server-sent events and its settings.
 * One open response is one follower.
 */
@NullMarked
package io.freshlegs.advice.live.http;

import org.jspecify.annotations.NullMarked;
