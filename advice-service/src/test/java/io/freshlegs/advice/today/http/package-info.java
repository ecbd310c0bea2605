/**
 * Tests of advice and trends over HTTP: from an event on a topic to the bytes of the answer.
 * Real broker, real database, real tokens.
 */
@NullMarked
package io.freshlegs.advice.today.http;

import org.jspecify.annotations.NullMarked;
