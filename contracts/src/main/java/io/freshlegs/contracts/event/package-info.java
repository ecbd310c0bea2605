/**
 * The bodies of the events as flat records whose component names are the JSON names.
 *
 * <p>Belongs here: data alone, one record per event, no behaviour. {@code null} is unknown, 0 a measured zero.
 */
@NullMarked
package io.freshlegs.contracts.event;

import org.jspecify.annotations.NullMarked;
