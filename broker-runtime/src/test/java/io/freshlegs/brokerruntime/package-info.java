/**
 * Checks of the broker's class path.
 *
 * <p>Belongs here: what must hold for the list of jars that the build writes.
 */
@org.jspecify.annotations.NullMarked
package io.freshlegs.brokerruntime;
