/**
 * One athlete seen from one day: the facts that count, sorted, weighed and indexed by how many days ago they are.
 * What every rule reads, and the shape of a rule.
 */
@NullMarked
package io.freshlegs.advice.day.domain;

import org.jspecify.annotations.NullMarked;
