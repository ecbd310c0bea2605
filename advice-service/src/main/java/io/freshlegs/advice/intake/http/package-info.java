/**
 * What the probes say about intake.
 * Health checks only; intake has no endpoint of its own.
 */
@NullMarked
package io.freshlegs.advice.intake.http;

import org.jspecify.annotations.NullMarked;
