package io.freshlegs.advice.live.http;

import io.freshlegs.advice.live.application.StreamSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The keys {@code freshlegs.stream.*}; what they mean stands at {@link StreamSettings}. */
@ConfigMapping(prefix = "freshlegs.stream")
interface StreamConfig {

    @WithDefault("5")
    int perAthlete();

    @WithDefault("5000")
    int perPod();

    @WithDefault("15s")
    Duration heartbeat();

    @WithDefault("1s")
    Duration sweepInterval();

    @WithDefault("4")
    int readers();
}
