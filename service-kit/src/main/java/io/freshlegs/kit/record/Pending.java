package io.freshlegs.kit.record;

import io.freshlegs.kit.problem.ProblemException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** One change that waits for its group, and the caller that waits for its outcome. */
record Pending(RecordTable.Row row, CompletableFuture<Written> answer) {

    Pending(RecordTable.Row row) {
        this(row, new CompletableFuture<>());
    }

    RecordKey key() {
        return row.change().key();
    }

    /** The statement a change needs. */
    enum Sort {
        /** Makes a row or replaces it. */
        PUT,
        /** Makes a row where there is none. */
        CREATE,
        /** Touches only a row that is there: a delete, or a put that names a revision. */
        EDIT
    }

    Sort sort() {
        Long expected = row.change().ifMatch();
        if (row.change() instanceof Change.Delete) {
            return Sort.EDIT;
        }
        return expected == null ? Sort.PUT : expected == Change.NO_RECORD ? Sort.CREATE : Sort.EDIT;
    }

    /** Whether both are the same unconditional put, so that the answer of one tells the other's. */
    boolean sameAs(Pending other) {
        return row.change() instanceof Change.Put mine
                && other.row.change() instanceof Change.Put theirs
                && mine.ifMatch() == null
                && theirs.ifMatch() == null
                && Objects.equals(mine.sourceVersion(), theirs.sourceVersion())
                && Objects.equals(mine.writtenBy(), theirs.writtenBy())
                && Arrays.equals(mine.content().fingerprint(), theirs.content().fingerprint());
    }

    void refuse(ProblemException problem) {
        answer.completeExceptionally(problem);
    }

    /** Answers this change from its twin in the same group: what the first did, the second finds done. */
    void follow(Pending leader) {
        leader.answer.whenComplete((written, failure) -> {
            if (failure != null) {
                answer.completeExceptionally(failure);
            } else {
                Outcome outcome = written.outcome() == Outcome.STALE ? Outcome.STALE : Outcome.UNCHANGED;
                answer.complete(new Written(outcome, written.state()));
            }
        });
    }
}
