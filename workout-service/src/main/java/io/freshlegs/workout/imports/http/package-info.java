/**
 * Imports over HTTP: the body's bounds, the write path, the answer.
 * Drafts become records here, through the same checks and writers as every other workout.
 */
@NullMarked
package io.freshlegs.workout.imports.http;

import org.jspecify.annotations.NullMarked;
