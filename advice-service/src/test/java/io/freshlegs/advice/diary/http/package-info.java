/**
 * Tests of the athlete's own records over HTTP, with real tokens and a real database.
 * What a client may rely on, field by field.
 */
@NullMarked
package io.freshlegs.advice.diary.http;

import org.jspecify.annotations.NullMarked;
