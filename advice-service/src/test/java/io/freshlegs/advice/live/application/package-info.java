/**
 * Tests of the streams: what is told to whom and when, with a clock that is moved.
 * Nothing of HTTP, Kafka or SQL.
 */
@NullMarked
package io.freshlegs.advice.live.application;

import org.jspecify.annotations.NullMarked;
