/**
 * The way from a committed outbox row to Kafka: one relay a service, delete on publish, order by sequence.
 * Rows are written by the write path in the transaction of their record; nothing else is sent to Kafka.
 */
@NullMarked
package io.freshlegs.kit.outbox;

import org.jspecify.annotations.NullMarked;
