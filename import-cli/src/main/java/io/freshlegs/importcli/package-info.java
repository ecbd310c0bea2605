/**
 * A command that sends a folder of recorded workouts to the workout service.
 * It knows file names and the HTTP contract, and nothing of what is in a file.
 */
@NullMarked
package io.freshlegs.importcli;

import org.jspecify.annotations.NullMarked;
