package io.freshlegs.dashboard.session;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock of the running dashboard. */
class MachineClock {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
