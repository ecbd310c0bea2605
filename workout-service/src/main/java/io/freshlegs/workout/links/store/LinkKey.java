package io.freshlegs.workout.links.store;

/** The primary key of a link. */
record LinkKey(String source, String providerUserId) {}
