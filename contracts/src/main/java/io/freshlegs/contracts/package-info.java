/**
 * The event contract in code: topics, event types, header names, record keys, partitions.
 *
 * <p>Belongs here: what a producer and a consumer of Freshlegs must agree on. Depends on the JDK alone.
 */
@NullMarked
package io.freshlegs.contracts;

import org.jspecify.annotations.NullMarked;
