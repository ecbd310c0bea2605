/**
 * Trace contexts on their way through headers and tables, and what a span may say.
 * Nothing is traced unless {@code quarkus.otel.sdk.disabled} is false.
 */
@NullMarked
package io.freshlegs.kit.tracing;

import org.jspecify.annotations.NullMarked;
