package io.freshlegs.advice.live.http;

import io.freshlegs.advice.live.application.StreamSettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the checked settings to whoever asks; a wrong one stops the start. */
class StreamSettingsSource {

    @Produces
    @Singleton
    StreamSettings settings(StreamConfig config) {
        return new StreamSettings(
                config.perAthlete(), config.perPod(), config.heartbeat(), config.sweepInterval(), config.readers());
    }
}
