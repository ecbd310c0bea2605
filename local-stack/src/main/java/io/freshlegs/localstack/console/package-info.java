/**
 * What a person sees on the terminal.
 *
 * <p>Belongs here: steps with seconds, live lines. Uses the JDK alone, since it is compiled before anything is built.
 */
@NullMarked
package io.freshlegs.localstack.console;

import org.jspecify.annotations.NullMarked;
