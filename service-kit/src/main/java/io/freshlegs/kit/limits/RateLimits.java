package io.freshlegs.kit.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.freshlegs.kit.access.AthleteAccess;
import io.freshlegs.kit.access.Caller;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests of each token in a bucket of its own and refuses those beyond its rate with 429.
 *
 * <p>Runs after the token was checked, so nobody can empty the bucket of somebody else. Every answer tells what is left
 * in {@code RateLimit-Policy} and {@code RateLimit}. Buckets are this instance's; an idle one is forgotten.
 */
public class RateLimits {

    private static final int MOST_BUCKETS = 200_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(2);

    private final RateLimitSettings settings;
    private final @Nullable AthleteAccess access;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    @Inject
    RateLimits(RateLimitSettings.Config config, AthleteAccess access) {
        this(config.settings(), access, TimeMeter.SYSTEM_MILLISECONDS);
    }

    RateLimits(RateLimitSettings settings, @Nullable AthleteAccess access, TimeMeter time) {
        this.settings = settings;
        this.access = access;
        this.time = time;
    }

    /** What a request was told: how much is left, and whether it may go on. */
    record Verdict(boolean allowed, long remaining, long secondsToNext, RateLimitSettings.Rate rate) {

        String policy() {
            return "\"token\";q=" + rate.burst() + ";w="
                    + (rate.burst() + rate.requestsPerSecond() - 1) / rate.requestsPerSecond();
        }

        String state() {
            return "\"token\";r=" + remaining + ";t=" + secondsToNext;
        }
    }

    @ServerRequestFilter
    public void count(RoutingContext request) {
        if (!settings.enabled() || access == null) {
            return;
        }
        Verdict verdict = count(access.caller());
        if (verdict == null) {
            return;
        }
        request.response().putHeader("RateLimit-Policy", verdict.policy()).putHeader("RateLimit", verdict.state());
        if (!verdict.allowed()) {
            throw ProblemException.of(
                    Problem.TOO_MANY_REQUESTS, "Ask less often: wait as Retry-After says, and send batches.");
        }
    }

    /** Null for a caller who has no bucket, since everything is refused to them anyway. */
    @Nullable
    Verdict count(@Nullable Caller caller) {
        if (caller instanceof Caller.Athlete athlete) {
            return take("a/" + athlete.id(), settings.athlete());
        }
        if (caller instanceof Caller.Partner partner) {
            return take("p/" + partner.source(), settings.partner());
        }
        return null;
    }

    private Verdict take(String key, RateLimitSettings.Rate rate) {
        ConsumptionProbe probe = buckets.get(key, fresh -> bucket(rate)).tryConsumeAndReturnRemaining(1);
        long wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() + 999_999_999L);
        return new Verdict(probe.isConsumed(), probe.getRemainingTokens(), wait, rate);
    }

    private Bucket bucket(RateLimitSettings.Rate rate) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(rate.burst()).refillGreedy(rate.requestsPerSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
