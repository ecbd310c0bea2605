package io.freshlegs.kit.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How often one athlete and one partner may ask one instance.
 *
 * @param enabled off unless switched on; production switches it on, the local stack does not
 * @param athlete of a person's token, by subject
 * @param partner of a partner's token, by client id
 */
public record RateLimitSettings(boolean enabled, Rate athlete, Rate partner) {

    /**
     * A rate that may be exceeded for a moment.
     *
     * @param requestsPerSecond in the long run
     * @param burst at once, after a pause
     */
    public record Rate(int requestsPerSecond, int burst) {}

    public RateLimitSettings {
        check("athlete", athlete);
        check("partner", partner);
    }

    /** The keys below {@code freshlegs.rate-limit}. */
    @ConfigMapping(prefix = "freshlegs.rate-limit")
    public interface Config {

        @WithDefault("false")
        boolean enabled();

        @WithDefault("200")
        int athleteRequestsPerSecond();

        @WithDefault("2000")
        int athleteBurst();

        @WithDefault("5000")
        int partnerRequestsPerSecond();

        @WithDefault("10000")
        int partnerBurst();

        default RateLimitSettings settings() {
            return new RateLimitSettings(
                    enabled(),
                    new Rate(athleteRequestsPerSecond(), athleteBurst()),
                    new Rate(partnerRequestsPerSecond(), partnerBurst()));
        }
    }

    private static void check(String whose, Rate rate) {
        if (rate.requestsPerSecond() < 1 || rate.requestsPerSecond() > 1_000_000) {
            throw new IllegalArgumentException("freshlegs.rate-limit." + whose + "-requests-per-second is "
                    + rate.requestsPerSecond() + ", allowed is 1 to 1000000");
        }
        if (rate.burst() < rate.requestsPerSecond() || rate.burst() > 10_000_000) {
            throw new IllegalArgumentException("freshlegs.rate-limit." + whose + "-burst is " + rate.burst()
                    + ", allowed is freshlegs.rate-limit." + whose + "-requests-per-second ("
                    + rate.requestsPerSecond() + ") to 10000000");
        }
    }
}
