/**
 * Tests of announced advice: from a change to the record on the topic.
 * Real broker, real database, the running service.
 */
@NullMarked
package io.freshlegs.advice.announcing.events;

import org.jspecify.annotations.NullMarked;
