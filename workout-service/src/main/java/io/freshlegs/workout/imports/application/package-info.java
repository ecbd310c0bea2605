/**
 * The port every format implements: bytes in, drafts out.
 * A format knows nothing of athletes, tokens or the database.
 */
@NullMarked
package io.freshlegs.workout.imports.application;

import org.jspecify.annotations.NullMarked;
