package io.freshlegs.kit.problem;

/** Who must act so that a failure goes away; a label on the error metric. */
public enum Blame {
    /** The caller: another body, token or state is needed. */
    CALLER,
    /** Nobody: the same request succeeds later. */
    CAPACITY,
    /** Us: a defect. */
    OURS
}
