/**
 * The announcement of today's advice to whoever follows it, when its content has changed.
 * The port to what was announced before; nothing of SQL, JSON or Kafka.
 */
@NullMarked
package io.freshlegs.advice.announcing.application;

import org.jspecify.annotations.NullMarked;
