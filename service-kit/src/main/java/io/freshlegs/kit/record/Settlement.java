package io.freshlegs.kit.record;

import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Says what became of a change that its statement did not apply, from the row as it is stored. Pure.
 *
 * <p>The row is read after the statement, so it may have moved on meanwhile. Where the change would apply to what is
 * stored, the verdict is {@link #again}, and the change takes another round.
 */
final class Settlement {

    private Settlement() {}

    /** The verdict on one change: an outcome, a refusal, or another round. */
    record Verdict(@Nullable Written written, @Nullable ProblemException refused) {

        boolean again() {
            return written == null && refused == null;
        }
    }

    private static final Verdict AGAIN = new Verdict(null, null);

    /**
     * @param stored the row now, or null without one
     * @param repeated whether the same change may have been applied already, by an attempt whose answer was lost
     */
    static Verdict of(RecordTable.Row row, @Nullable RecordState stored, boolean repeated) {
        Change change = row.change();
        return change instanceof Change.Put put
                ? ofPut(put, row, stored, repeated)
                : ofDelete((Change.Delete) change, stored, repeated);
    }

    private static Verdict ofPut(Change.Put put, RecordTable.Row row, @Nullable RecordState stored, boolean repeated) {
        Long expected = put.ifMatch();
        if (stored == null) {
            return expected == null || expected == Change.NO_RECORD ? AGAIN : mismatch();
        }
        boolean same = !stored.deleted()
                && Arrays.equals(stored.fingerprint(), put.content().fingerprint());
        if (repeated && same && stored.revision() == (expected == null ? 1 : expected + 1)) {
            boolean created = stored.revision() == 1 && stored.id().equals(row.newId());
            return expected != null && expected == Change.NO_RECORD && !created
                    ? mismatch()
                    : done(created ? Outcome.CREATED : expected == null ? Outcome.UNCHANGED : Outcome.UPDATED, stored);
        }
        if (repeated && same && expected == null && isOwnWork(put, row, stored)) {
            return done(Outcome.UPDATED, stored);
        }
        if (expected != null && stored.revision() != expected) {
            return mismatch();
        }
        if (same) {
            return done(Outcome.UNCHANGED, stored);
        }
        return newer(put, stored) ? AGAIN : done(Outcome.STALE, stored);
    }

    /** Whether the stored content is what this very request brought: it arrived at the same moment with the same version. */
    private static boolean isOwnWork(Change.Put put, RecordTable.Row row, RecordState stored) {
        return stored.receivedAt().equals(row.receivedAt())
                && (put.sourceVersion() == null || put.sourceVersion().equals(stored.sourceVersion()));
    }

    private static Verdict ofDelete(Change.Delete delete, @Nullable RecordState stored, boolean repeated) {
        Long expected = delete.ifMatch();
        if (expected == null) {
            boolean live = stored != null && !stored.deleted();
            return live ? AGAIN : done(repeated ? Outcome.DELETED : Outcome.ABSENT, stored);
        }
        if (stored != null && stored.deleted() && stored.revision() == expected + 1) {
            return done(Outcome.DELETED, stored);
        }
        boolean applies = stored != null && !stored.deleted() && stored.revision() == expected;
        return applies ? AGAIN : mismatch();
    }

    /** Whether a put replaces what is stored: the same rule as the guard of the statement. */
    static boolean newer(Change.Put put, RecordState stored) {
        Long known = stored.sourceVersion();
        Long sent = put.sourceVersion();
        if (stored.deleted()) {
            return sent == null ? put.writtenBy() == null : known == null || sent > known;
        }
        return !Arrays.equals(stored.fingerprint(), put.content().fingerprint())
                && (known == null || sent == null || sent >= known);
    }

    private static Verdict done(Outcome outcome, @Nullable RecordState stored) {
        return new Verdict(new Written(outcome, stored), null);
    }

    private static Verdict mismatch() {
        return new Verdict(
                null,
                ProblemException.of(
                        Problem.PRECONDITION_FAILED,
                        "Read the record, apply your change to it, and send its new ETag."));
    }
}
