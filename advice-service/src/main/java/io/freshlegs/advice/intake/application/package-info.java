/**
 * How a run of changes is applied whole, or change by change when one of them is refused; and how well intake is.
 * Ports to the fact table; nothing of Kafka, JSON or SQL.
 */
@NullMarked
package io.freshlegs.advice.intake.application;

import org.jspecify.annotations.NullMarked;
