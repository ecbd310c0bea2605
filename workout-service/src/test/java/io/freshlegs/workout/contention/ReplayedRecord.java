package io.freshlegs.workout.contention;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One record as the table of the HTTP contract changes it, one wish after the other. For one thread. */
final class ReplayedRecord {

    private boolean live;
    private long revision;
    private @Nullable Long content;
    private @Nullable Long sourceVersion;

    long revision() {
        return revision;
    }

    /** What is stored of the content; null of a deleted record and of one that never was. */
    @Nullable
    Long content() {
        return content;
    }

    @Nullable
    Long sourceVersion() {
        return sourceVersion;
    }

    /** Carries out a wish and says its outcome. */
    String apply(Ledger.Wish wish) {
        if (wish.content() == null) {
            if (live) {
                live = false;
                content = null;
                revision++;
            }
            return "deleted";
        }
        if (live && Objects.equals(content, wish.content())) {
            return "unchanged";
        }
        if (!mayReplace(wish)) {
            return "stale";
        }
        String outcome = live ? "updated" : "created";
        live = true;
        content = wish.content();
        sourceVersion = wish.sourceVersion() == null ? sourceVersion : wish.sourceVersion();
        revision++;
        return outcome;
    }

    private boolean mayReplace(Ledger.Wish wish) {
        Long sent = wish.sourceVersion();
        if (revision == 0) {
            return true;
        }
        if (live) {
            return sent == null || sourceVersion == null || sent >= sourceVersion;
        }
        return sent == null ? !wish.partner() : sourceVersion == null || sent > sourceVersion;
    }
}
