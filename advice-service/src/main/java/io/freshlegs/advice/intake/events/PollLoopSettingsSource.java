package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.application.PollLoopSettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the checked settings to whoever asks; a wrong one stops the start. */
class PollLoopSettingsSource {

    @Produces
    @Singleton
    PollLoopSettings settings(PollLoopConfig config) {
        return config.settings();
    }
}
