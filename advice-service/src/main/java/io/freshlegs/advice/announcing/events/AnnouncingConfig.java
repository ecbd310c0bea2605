package io.freshlegs.advice.announcing.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The keys {@code freshlegs.announcing.*}. */
@ConfigMapping(prefix = "freshlegs.announcing")
interface AnnouncingConfig {

    /** Off for a process that announces nothing. */
    @WithDefault("true")
    boolean enabled();

    /** Pause when nobody is due. */
    @WithDefault("100ms")
    Duration pollInterval();

    /** How long an athlete waits for the rest of a backlog before their advice is computed all the same. */
    @WithDefault("20s")
    Duration patience();
}
