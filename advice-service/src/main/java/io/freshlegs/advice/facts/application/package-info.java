/**
 * The port to what the event stream has told of each athlete.
 * Nothing of SQL or JSON, and nothing the athlete tells this service directly.
 */
@NullMarked
package io.freshlegs.advice.facts.application;

import org.jspecify.annotations.NullMarked;
