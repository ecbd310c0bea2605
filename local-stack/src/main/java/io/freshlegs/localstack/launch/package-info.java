/**
 * What {@code ./mvnw -Pstart} runs inside Maven: build what changed, then start the stack and wait for its end.
 *
 * <p>Uses the JDK, {@code console} and {@code services} alone, since it is compiled before anything is built.
 */
@NullMarked
package io.freshlegs.localstack.launch;

import org.jspecify.annotations.NullMarked;
