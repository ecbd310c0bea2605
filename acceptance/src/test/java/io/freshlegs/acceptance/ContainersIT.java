package io.freshlegs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The main job on the containers of {@code docker-compose.yml}, which somebody has brought up, with tokens of its Keycloak.
 *
 * <p>Runs under {@code ./mvnw -Pcontainers} alone.
 */
@Tag("containers")
class ContainersIT {

    private static final String ISSUER = "http://localhost:8084/realms/freshlegs/protocol/openid-connect/token";
    private static final String WORKOUT = "http://localhost:8081/v1/athletes/mara/workouts/garmin/";
    private static final String NUTRITION = "http://localhost:8082/v1/athletes/me/meals/app/";
    private static final String ADVICE = "http://localhost:8083/v1/athletes/me/advice";
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final String id = UUID.randomUUID().toString();

    @Test
    void a_partners_workout_and_an_athletes_meal_show_in_the_advice() throws Exception {
        Client partner = new Client(token("grant_type=client_credentials&client_id=garmin&client_secret=local"));
        Client mara = new Client(athleteToken());
        Instant start = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        LocalDate day = start.atOffset(ZoneOffset.UTC).toLocalDate();
        double before = protein(mara, day);
        String run = "{\"sport\": \"running\", \"startTime\": \"" + start
                + "\", \"zoneOffset\": \"+00:00\", \"durationSeconds\": 3600, \"perceivedExertion\": 7}";

        assertThat(partner.put(WORKOUT + id, run).status()).isEqualTo(201);
        assertThat(partner.put(WORKOUT + id, run).body().path("outcome").asText())
                .isEqualTo("unchanged");
        assertThat(mara.put(
                                NUTRITION + id,
                                "{\"eatenAt\": \"" + start
                                        + "\", \"zoneOffset\": \"+00:00\", \"mealType\": \"snack\", \"items\": [{\"name\":"
                                        + " \"Tofu\", \"energyKcal\": 144, \"proteinGrams\": 17}]}")
                        .status())
                .isEqualTo(201);

        long end = System.nanoTime() + DEADLINE.toNanos();
        while (Math.abs(protein(mara, day) - before - 17) > 0.01) {
            assertThat(System.nanoTime())
                    .as("the meal is in the advice in time")
                    .isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(mara.delete(NUTRITION + id).status()).isEqualTo(204);
    }

    @Test
    void a_partner_reads_no_advice_and_a_page_without_a_session_leads_to_the_issuer() throws Exception {
        Client partner = new Client(token("grant_type=client_credentials&client_id=garmin&client_secret=local"));

        assertThat(partner.get("http://localhost:8083/v1/athletes/mara/advice").status())
                .isEqualTo(403);
        HttpResponse<Void> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:8080/"))
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse(""))
                .startsWith("http://localhost:8084/realms/freshlegs/");
    }

    private static double protein(Client athlete, LocalDate day) throws IOException, InterruptedException {
        Client.Answer advice = athlete.get(ADVICE + "?date=" + day);
        assertThat(advice.status()).as("%s", advice.body()).isEqualTo(200);
        return advice.body().path("protein").path("eatenTodayGrams").asDouble(0);
    }

    private static String athleteToken() throws IOException, InterruptedException {
        return token("grant_type=password&client_id=freshlegs-local&username=mara&password=local");
    }

    private static String token(String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ISSUER))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
    }
}
