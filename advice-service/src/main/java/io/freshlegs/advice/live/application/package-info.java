/**
 * Who follows whose advice, and what each was told last.
 * Nothing of HTTP, Kafka or SQL.
 */
@NullMarked
package io.freshlegs.advice.live.application;

import org.jspecify.annotations.NullMarked;
