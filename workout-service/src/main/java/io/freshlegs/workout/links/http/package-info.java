/**
 * The paths of links and their JSON. No SQL, no Kafka.
 */
@NullMarked
package io.freshlegs.workout.links.http;

import org.jspecify.annotations.NullMarked;
