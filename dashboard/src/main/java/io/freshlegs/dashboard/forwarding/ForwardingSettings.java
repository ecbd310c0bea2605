package io.freshlegs.dashboard.forwarding;

import io.freshlegs.dashboard.settings.DashboardConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Where calls go and how long they may take.
 *
 * @param services the address of each service by the part of the path that names it
 * @param connectTimeout how long a connection may take to come up
 * @param answerTimeout how long the head of an answer may take once the request is sent
 * @param idleTimeout how long a connection may say nothing; more than the heartbeat of a stream
 * @param connections how many calls to one service run at once; the next ones wait
 * @param streams how many streams of one service are open at once
 */
record ForwardingSettings(
        Map<String, URI> services,
        Duration connectTimeout,
        Duration answerTimeout,
        Duration idleTimeout,
        int connections,
        int streams) {

    /** Every 15 s a stream says that it is alive. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final String PREFIX = "freshlegs.dashboard.";

    ForwardingSettings {
        services = Map.copyOf(services);
        services.forEach((name, url) -> {
            if (url.getHost() == null
                    || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    || !url.getRawPath().matches("/?")
                    || url.getRawQuery() != null) {
                throw new IllegalArgumentException(PREFIX + "*-url of " + name
                        + " must be http:// or https://, a host, a port where it is not the usual one, and no path: "
                        + url);
            }
        });
        requirePositive("connect-timeout", connectTimeout);
        requirePositive("answer-timeout", answerTimeout);
        if (idleTimeout.compareTo(HEARTBEAT) <= 0) {
            throw new IllegalArgumentException(PREFIX + "idle-timeout must be longer than the heartbeat of a stream, "
                    + HEARTBEAT.toSeconds() + " s: " + idleTimeout);
        }
        if (connections < 1 || streams < 1) {
            throw new IllegalArgumentException(PREFIX + "connections and " + PREFIX + "streams must be at least 1: "
                    + connections + ", " + streams);
        }
    }

    static ForwardingSettings of(DashboardConfig config) {
        return new ForwardingSettings(
                Map.of(
                        "workouts", config.workoutUrl(),
                        "nutrition", config.nutritionUrl(),
                        "advice", config.adviceUrl()),
                config.connectTimeout(),
                config.answerTimeout(),
                config.idleTimeout(),
                config.connections(),
                config.streams());
    }

    private static void requirePositive(String key, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(PREFIX + key + " must be longer than 0: " + value);
        }
    }
}
