/**
 * What an event changes in the facts: the record it is about, its new state or its erasure, and where it was read.
 * Plain values and the rule that keeps one state of each record; nothing of Kafka, JSON or SQL.
 */
@NullMarked
package io.freshlegs.advice.intake.domain;

import org.jspecify.annotations.NullMarked;
