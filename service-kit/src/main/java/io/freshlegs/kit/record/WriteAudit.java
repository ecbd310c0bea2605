package io.freshlegs.kit.record;

/** Is told of every change that came to its durable end, after the commit. Called by any thread; must not block. */
@FunctionalInterface
public interface WriteAudit {

    /** A put or delete came to its durable end. */
    void written(Change change, Written written);
}
