/**
 * Checks of {@code deploy/} and {@code docker-compose.yml}: rendering, models, schemas and the rules of the house.
 * Nothing here needs a cluster or a container engine.
 */
@NullMarked
package io.freshlegs.deploychecks;

import org.jspecify.annotations.NullMarked;
