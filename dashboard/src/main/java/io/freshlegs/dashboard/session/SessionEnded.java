package io.freshlegs.dashboard.session;

/** An athlete signed out on this replica. */
public record SessionEnded(String athleteId) {}
