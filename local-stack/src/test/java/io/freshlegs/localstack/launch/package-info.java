/**
 * Tests of the launcher.
 *
 * <p>Belongs here: what can be tested without starting everything.
 */
@org.jspecify.annotations.NullMarked
package io.freshlegs.localstack.launch;
