package io.freshlegs.kit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.access.Caller;
import io.freshlegs.kit.domain.AthleteId;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final Caller MARA = new Caller.Athlete(AthleteId.of("mara"), Set.of());
    private static final Caller CARLA = new Caller.Athlete(AthleteId.of("carla"), Set.of());
    private static final Caller GARMIN = new Caller.Partner("garmin");

    private long nanos;

    private final RateLimits limits = new RateLimits(
            new RateLimitSettings(true, new RateLimitSettings.Rate(2, 5), new RateLimitSettings.Rate(10, 20)),
            null,
            new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return nanos;
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            });

    @Test
    void a_burst_is_allowed_and_what_goes_beyond_is_refused_until_the_rate_allows_more() {
        for (int i = 4; i >= 0; i--) {
            assertThat(limits.count(MARA).remaining()).isEqualTo(i);
        }
        RateLimits.Verdict refused = limits.count(MARA);
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.state()).isEqualTo("\"token\";r=0;t=1");
        assertThat(refused.policy()).isEqualTo("\"token\";q=5;w=3");

        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(limits.count(MARA).allowed()).isTrue();
        assertThat(limits.count(MARA).allowed()).isTrue();
        assertThat(limits.count(MARA).allowed()).isFalse();
    }

    @Test
    void one_caller_never_uses_up_what_another_has() {
        for (int i = 0; i < 30; i++) {
            limits.count(GARMIN);
        }
        assertThat(limits.count(GARMIN).allowed()).isFalse();
        assertThat(limits.count(MARA).allowed()).isTrue();
        assertThat(limits.count(new Caller.Partner("mara")).remaining()).isEqualTo(19);
        assertThat(limits.count(CARLA).remaining()).isEqualTo(4);
    }

    @Test
    void who_is_refused_everything_has_no_bucket() {
        assertThat(limits.count((Caller) null)).isNull();
        assertThat(limits.count(new Caller.Stranger())).isNull();
    }
}
