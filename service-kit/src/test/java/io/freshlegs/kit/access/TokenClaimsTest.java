package io.freshlegs.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.domain.AthleteId;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

class TokenClaimsTest {

    @Test
    void a_person_is_an_athlete_named_by_the_subject() {
        assertThat(caller(Map.of("sub", "mara", "azp", "freshlegs-local")))
                .isEqualTo(new Caller.Athlete(AthleteId.of("mara"), Set.of()));
    }

    @Test
    void a_token_that_may_sync_is_a_partner_named_by_azp_then_client_id_then_subject() {
        assertThat(caller(Map.of("sub", "service", "azp", "garmin", "client_id", "other", "scope", "sync:write")))
                .isEqualTo(new Caller.Partner("garmin"));
        assertThat(caller(Map.of("sub", "service", "client_id", "polar", "scope", "profile sync:write")))
                .isEqualTo(new Caller.Partner("polar"));
        assertThat(caller(Map.of("sub", "strava", "scope", "sync:write"))).isEqualTo(new Caller.Partner("strava"));
        assertThat(caller(Map.of("scope", "sync:write"))).isEqualTo(new Caller.Stranger());
    }

    @Test
    void a_program_without_the_scope_never_passes_for_an_athlete_of_its_name() {
        assertThat(caller(Map.of("sub", "garmin", "azp", "garmin"))).isEqualTo(new Caller.Stranger());
        assertThat(caller(Map.of("sub", "garmin", "client_id", "garmin", "scope", "sync:writer")))
                .isEqualTo(new Caller.Stranger());
        assertThat(caller(Map.of("sub", "f3a1", "azp", "garmin", "preferred_username", "service-account-garmin")))
                .isEqualTo(new Caller.Stranger());
    }

    @Test
    void a_subject_that_is_no_athlete_id_is_a_stranger() {
        assertThat(caller(Map.of("azp", "freshlegs-local"))).isEqualTo(new Caller.Stranger());
        for (String subject : List.of("me", "a b", "a/b", "x".repeat(65))) {
            assertThat(caller(Map.of("sub", subject, "azp", "freshlegs-local")))
                    .as(subject)
                    .isEqualTo(new Caller.Stranger());
        }
    }

    @Test
    void a_coach_needs_both_the_scope_and_the_list() {
        assertThat(coachOf(Map.of("scope", "advice:read", "coach_of", List.of("mara", "carla"))))
                .containsExactlyInAnyOrder(AthleteId.of("mara"), AthleteId.of("carla"));
        assertThat(coachOf(Map.of("coach_of", List.of("mara")))).isEmpty();
        assertThat(coachOf(Map.of("scope", "advice:read"))).isEmpty();
    }

    @Test
    void a_list_of_athletes_that_is_none_opens_nothing() {
        assertThat(coachOf(Map.of("scope", "advice:read", "coach_of", "mara"))).isEmpty();
        assertThat(coachOf(Map.of("scope", "advice:read", "coach_of", true))).isEmpty();
        assertThat(coachOf(Map.of("scope", "advice:read", "coach_of", Map.of("mara", 1))))
                .isEmpty();
        assertThat(coachOf(Map.of("scope", "advice:read", "coach_of", Arrays.asList("mara", 7))))
                .isEmpty();
        assertThat(coachOf(Map.of("scope", "advice:read", "coach_of", List.of("mara", "*"))))
                .isEmpty();
    }

    @Test
    void a_scope_that_is_no_text_gives_nothing() {
        assertThat(caller(Map.of("sub", "mara", "azp", "app", "scope", List.of("sync:write"))))
                .isEqualTo(new Caller.Athlete(AthleteId.of("mara"), Set.of()));
    }

    private static Set<AthleteId> coachOf(Map<String, Object> claims) {
        Map<String, Object> all = new java.util.HashMap<>(claims);
        all.put("sub", "coach");
        all.put("azp", "freshlegs-local");
        return ((Caller.Athlete) caller(all)).coachOf();
    }

    private static Caller caller(Map<String, Object> claims) {
        JwtClaims token = new JwtClaims();
        claims.forEach(token::setClaim);
        return TokenClaims.caller(new DefaultJWTCallerPrincipal(token));
    }
}
