package io.freshlegs.workout.links.domain;

import io.freshlegs.kit.domain.AthleteId;

/**
 * The statement that a user of a provider is this athlete. A provider's user is one athlete at most.
 *
 * @param source the provider, by the name its records have
 * @param providerUserId what the provider calls its user: 1 to 128 characters
 */
public record Link(String source, String providerUserId, AthleteId athlete) {}
