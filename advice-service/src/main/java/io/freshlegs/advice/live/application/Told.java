package io.freshlegs.advice.live.application;

/**
 * An advice as a follower is told of it.
 *
 * @param id names these bytes: the same id is the same advice in the same language
 * @param json the bytes GET answers with
 */
public record Told(String id, byte[] json) {}
