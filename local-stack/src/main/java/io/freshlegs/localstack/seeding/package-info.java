/**
 * Brings the demo athlete's life into the services, through their public HTTP interface, as her watch and she would.
 *
 * <p>Belongs here: what is sent, to whom, and what was sent before. What happened to her is in {@code demo}.
 */
@NullMarked
package io.freshlegs.localstack.seeding;

import org.jspecify.annotations.NullMarked;
