package io.freshlegs.advice.live.application;

/** Whoever is told of an athlete's advice. Each method may be called by any thread and returns at once. */
public interface Follower {

    /** The advice is this; one that was not taken yet is never needed again. */
    void tell(Told advice);

    /** Nothing has to be told; the other end shall know that we are still here. */
    void beat();

    /** Nothing will be told any more. */
    void end();
}
