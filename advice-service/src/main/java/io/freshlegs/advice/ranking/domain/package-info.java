/**
 * What rules say and how it is ordered: findings, their states, evidence and sources, priorities and likelihoods.
 * Nothing here knows a single rule.
 */
@NullMarked
package io.freshlegs.advice.ranking.domain;

import org.jspecify.annotations.NullMarked;
