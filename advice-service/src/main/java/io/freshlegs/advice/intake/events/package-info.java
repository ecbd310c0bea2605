/**
 * The Kafka side of intake: the poll loop, the reading of records into changes, the dead letters.
 * Kafka types and the JSON of events live here and nowhere else in intake.
 */
@NullMarked
package io.freshlegs.advice.intake.events;

import org.jspecify.annotations.NullMarked;
