/**
 * Tests of the demo athlete.
 *
 * <p>Belongs here: what can be tested without starting everything.
 */
@org.jspecify.annotations.NullMarked
package io.freshlegs.localstack.demo;
