package io.freshlegs.dashboard.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The keys {@code freshlegs.dashboard.*}; README.md says what each is for. */
@ConfigMapping(prefix = "freshlegs.dashboard")
public interface DashboardConfig {

    URI workoutUrl();

    URI nutritionUrl();

    URI adviceUrl();

    Optional<URI> publicUrl();

    /** Encrypts the cookies of sessions; the properties hand it on to Quarkus. */
    String sessionKey();

    @WithDefault("2s")
    Duration connectTimeout();

    @WithDefault("15s")
    Duration answerTimeout();

    @WithDefault("45s")
    Duration idleTimeout();

    @WithDefault("200")
    int connections();

    @WithDefault("5000")
    int streams();
}
