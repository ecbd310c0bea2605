/**
 * Tests of sending the demo athlete's life to the services.
 *
 * <p>Belongs here: what is sent to stand-ins that speak HTTP, and what is not sent twice.
 */
@org.jspecify.annotations.NullMarked
package io.freshlegs.localstack.seeding;
