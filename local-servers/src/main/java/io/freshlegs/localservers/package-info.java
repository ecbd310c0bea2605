/**
 * PostgreSQL, Kafka and an OIDC issuer on this machine, without a container.
 *
 * <p>Belongs here: starting, watching and ending these servers. What runs on top of them does not.
 */
@NullMarked
package io.freshlegs.localservers;

import org.jspecify.annotations.NullMarked;
