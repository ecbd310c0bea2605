/**
 * Runs the whole of Freshlegs on this machine: servers, services, demo data, addresses.
 *
 * <p>Belongs here: the order of starting and stopping, and what the person at the terminal is told about it.
 */
@NullMarked
package io.freshlegs.localstack;

import org.jspecify.annotations.NullMarked;
