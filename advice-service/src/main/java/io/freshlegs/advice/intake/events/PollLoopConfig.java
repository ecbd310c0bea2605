package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.application.PollLoopSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The keys {@code freshlegs.intake.*}; what they mean stands at {@link PollLoopSettings}. */
@ConfigMapping(prefix = "freshlegs.intake")
interface PollLoopConfig {

    @WithDefault("true")
    boolean enabled();

    @WithDefault("freshlegs-advice")
    String groupId();

    @WithDefault("12")
    int partitions();

    @WithDefault("500")
    int maxRecords();

    @WithDefault("500ms")
    Duration pollTimeout();

    @WithDefault("1s")
    Duration positionInterval();

    @WithDefault("250ms")
    Duration shortestBackoff();

    @WithDefault("5s")
    Duration longestBackoff();

    @WithDefault("60s")
    Duration livenessAfter();

    @WithDefault("5s")
    Duration closeTimeout();

    /** The checked settings. */
    default PollLoopSettings settings() {
        return new PollLoopSettings(
                enabled(),
                groupId(),
                partitions(),
                maxRecords(),
                pollTimeout(),
                positionInterval(),
                shortestBackoff(),
                longestBackoff(),
                livenessAfter(),
                closeTimeout());
    }
}
