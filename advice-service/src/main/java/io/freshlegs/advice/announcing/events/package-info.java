/**
 * The thread that announces advice, and its start and stop.
 * The records themselves go through the outbox; no Kafka type is needed here.
 */
@NullMarked
package io.freshlegs.advice.announcing.events;

import org.jspecify.annotations.NullMarked;
