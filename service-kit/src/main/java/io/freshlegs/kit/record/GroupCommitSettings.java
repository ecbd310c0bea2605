package io.freshlegs.kit.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How writes are gathered.
 *
 * @param queueRows changes that may wait; more are refused with {@code OVERLOADED}
 * @param groupRows changes written in one transaction at most
 * @param writers threads, each with one transaction at a time
 * @param lockedRows changes of locked records that may wait in the slow lane
 * @param lockedTimeout how long the slow lane waits for the lock of one record
 */
public record GroupCommitSettings(int queueRows, int groupRows, int writers, int lockedRows, Duration lockedTimeout) {

    public GroupCommitSettings {
        within("queue-rows", queueRows, 1, 1_000_000);
        within("group-rows", groupRows, 1, 5_000);
        within("writers", writers, 1, 16);
        within("locked-rows", lockedRows, 1, 100_000);
        if (lockedTimeout.isNegative()
                || lockedTimeout.isZero()
                || lockedTimeout.compareTo(Duration.ofSeconds(30)) > 0) {
            throw new IllegalArgumentException(
                    "freshlegs.group-commit.locked-timeout is " + lockedTimeout + ", allowed is more than 0 to 30 s");
        }
    }

    /** The keys below {@code freshlegs.group-commit}. */
    @ConfigMapping(prefix = "freshlegs.group-commit")
    public interface Config {

        @WithDefault("20000")
        int queueRows();

        @WithDefault("512")
        int groupRows();

        @WithDefault("2")
        int writers();

        @WithDefault("1000")
        int lockedRows();

        @WithDefault("4s")
        Duration lockedTimeout();

        default GroupCommitSettings settings() {
            return new GroupCommitSettings(queueRows(), groupRows(), writers(), lockedRows(), lockedTimeout());
        }
    }

    private static void within(String key, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    "freshlegs.group-commit." + key + " is " + value + ", allowed is " + min + " to " + max);
        }
    }
}
