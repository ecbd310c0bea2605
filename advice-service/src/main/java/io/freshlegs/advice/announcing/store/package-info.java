/**
 * The tables of announcements and the outbox they are sent from.
 * SQL lives here and nowhere else in this feature.
 */
@NullMarked
package io.freshlegs.advice.announcing.store;

import org.jspecify.annotations.NullMarked;
