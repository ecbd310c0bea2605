package io.freshlegs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.contracts.AthletePartitioner;
import io.freshlegs.contracts.EventHeaders;
import io.freshlegs.contracts.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From a posted workout and a logged meal to today's advice, on the packaged services. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {

    private static final RunningStack STACK = RunningStack.prepare("main-job");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant RUN_AT =
            Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    private static final LocalDate DAY = RUN_AT.atOffset(ZoneOffset.UTC).toLocalDate();
    private static final String RUN = "{\"sport\": \"running\", \"startTime\": \"" + RUN_AT
            + "\", \"zoneOffset\": \"+00:00\", \"durationSeconds\": 3600, \"perceivedExertion\": 7}";
    private static final String MEAL = "{\"eatenAt\": \"" + RUN_AT.plus(1, ChronoUnit.MINUTES)
            + "\", \"zoneOffset\": \"+00:00\", \"mealType\": \"lunch\", \"items\": [{\"name\": \"Lentil soup\","
            + " \"energyKcal\": 420, \"proteinGrams\": 24.5, \"ironMg\": 6.6}]}";

    @BeforeAll
    static void start() throws Exception {
        Duration took = STACK.start();
        System.out.println("first start with the demo athlete, ready after " + took.toMillis() + " ms");
    }

    @AfterAll
    static void stop() throws Exception {
        STACK.close();
    }

    @Test
    @Order(1)
    void the_environment_is_complete_and_the_demo_athlete_has_advice_with_a_reason() throws Exception {
        for (String name : List.of(
                "DASHBOARD_URL",
                "WORKOUT_URL",
                "NUTRITION_URL",
                "ADVICE_URL",
                "ISSUER_URL",
                "DOCS_URL",
                "KAFKA_BOOTSTRAP_SERVERS",
                "POSTGRES_URL",
                "ATHLETE_TOKEN",
                "SYNC_TOKEN",
                "WORKOUT_MANAGEMENT_URL",
                "NUTRITION_MANAGEMENT_URL",
                "ADVICE_MANAGEMENT_URL",
                "DASHBOARD_MANAGEMENT_URL")) {
            assertThat(STACK.env(name)).as(name).isNotBlank();
        }
        Client.Answer advice =
                new Client(STACK.env("ATHLETE_TOKEN")).get(STACK.env("ADVICE_URL") + "/v1/athletes/mara/advice");
        assertThat(advice.status()).isEqualTo(200);
        assertThat(advice.body().path("causes").path(0).path("code").asText()).isEqualTo("RECOVERY");
        assertThat(advice.body().path("causes").path(0).path("facts")).isNotEmpty();
        assertThat(advice.body().path("causes").path(0).path("sources")).isNotEmpty();
        assertThat(advice.body().path("iron").path("meanMg14Days").isNumber()).isTrue();
        assertThat(advice.body().path("protein").path("meanGrams7Days").isNumber())
                .isTrue();
        assertThat(advice.header("ETag")).isNotEmpty();
        assertThat(Instant.parse(advice.header("Freshlegs-Data-As-Of"))).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    @Order(2)
    void a_workout_and_a_meal_are_created_once_and_show_in_the_advice() throws Exception {
        Client anna = new Client(Client.token(STACK.env("ISSUER_URL"), "anna"));
        String workout = STACK.env("WORKOUT_URL") + "/v1/athletes/me/workouts/garmin/1";
        String meal = STACK.env("NUTRITION_URL") + "/v1/athletes/me/meals/app/lunch";

        Client.Answer created = anna.put(workout, RUN);
        assertThat(created.status()).as("%s", created.body()).isEqualTo(201);
        assertThat(created.body().path("outcome").asText()).isEqualTo("created");
        Client.Answer again = anna.put(workout, RUN);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("outcome").asText()).isEqualTo("unchanged");
        assertThat(anna.put(meal, MEAL).status()).isEqualTo(201);
        assertThat(anna.put(meal, MEAL).body().path("outcome").asText()).isEqualTo("unchanged");

        long written = System.nanoTime();
        String url = STACK.env("ADVICE_URL") + "/v1/athletes/me/advice?date=" + DAY;
        Eventually.within(SOON, () -> {
            Client.Answer advice = anna.get(url);
            assertThat(advice.status()).isEqualTo(200);
            assertThat(advice.body().path("protein").path("eatenTodayGrams").asDouble())
                    .isEqualTo(24.5);
            assertThat(advice.body().path("iron").path("todayMg").asDouble()).isEqualTo(6.6);
            assertThat(advice.body().path("recovery").path("loadToday").asDouble())
                    .isEqualTo(80);
        });
        System.out.println("both in the advice "
                + Duration.ofNanos(System.nanoTime() - written).toMillis() + " ms after the meal");
    }

    @Test
    @Order(3)
    void the_event_carries_every_header_of_the_contract_in_the_partition_of_its_athlete() throws Exception {
        List<ConsumerRecord<String, String>> events = new ArrayList<>();
        Eventually.within(SOON, () -> {
            events.clear();
            events.addAll(new Topics(STACK.env("KAFKA_BOOTSTRAP_SERVERS")).events(Topic.WORKOUTS.topicName(), "anna"));
            assertThat(events).hasSize(1);
        });
        ConsumerRecord<String, String> event = events.get(0);
        for (String name : EventHeaders.REQUIRED) {
            assertThat(event.headers().lastHeader(name)).as(name).isNotNull();
        }
        assertThat(event.headers().lastHeader(EventHeaders.TRACE_PARENT)).isNotNull();
        assertThat(new String(
                        event.headers().lastHeader(EventHeaders.PARTITION_KEY).value(), StandardCharsets.UTF_8))
                .isEqualTo("anna");
        assertThat(event.partition()).isEqualTo(AthletePartitioner.partition("anna", Topic.DEFAULT_PARTITIONS));
        assertThat(event.value()).contains("\"revision\":1", "\"status\":\"active\"", "\"localDate\":\"" + DAY + "\"");
    }

    @Test
    @Order(4)
    void without_a_token_every_service_answers_401_problem_json() throws Exception {
        for (String url : List.of(
                STACK.env("WORKOUT_URL") + "/v1/athletes/me/workouts",
                STACK.env("NUTRITION_URL") + "/v1/athletes/me/meals",
                STACK.env("ADVICE_URL") + "/v1/athletes/me/advice")) {
            Client.Answer answer = new Client(null).get(url);
            assertThat(answer.status()).as(url).isEqualTo(401);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body().path("code").asText()).isEqualTo("NO_TOKEN");
        }
    }

    @Test
    @Order(5)
    void probes_metrics_and_openapi_are_where_operators_look() throws Exception {
        Client nobody = new Client(null);
        for (String service : List.of("WORKOUT", "NUTRITION", "ADVICE", "DASHBOARD")) {
            for (String path : List.of("/q/health/live", "/q/health/ready", "/q/health/started")) {
                assertThat(nobody.get(STACK.env(service + "_MANAGEMENT_URL") + path)
                                .status())
                        .as(service + path)
                        .isEqualTo(200);
            }
            assertThat(nobody.text(STACK.env(service + "_MANAGEMENT_URL") + "/q/metrics"))
                    .contains("# TYPE");
        }
        for (String service : List.of("WORKOUT", "NUTRITION", "ADVICE")) {
            assertThat(nobody.text(STACK.env(service + "_URL") + "/q/openapi")).contains("openapi:");
        }
    }

    @Test
    @Order(6)
    void a_browser_signs_in_and_reads_and_writes_through_the_dashboard() throws Exception {
        CookieClient mara = CookieClient.signedIn(STACK.env("DASHBOARD_URL"), "mara");
        assertThat(mara.get("/api/session").body()).contains("\"athleteId\":\"mara\"");
        HttpResponse<String> advice = mara.get("/api/advice/v1/athletes/me/advice");
        assertThat(advice.statusCode()).as(advice.body()).isEqualTo(200);
        assertThat(advice.body()).contains("\"athleteId\":\"mara\"", "\"RECOVERY\"");

        CookieClient anna = CookieClient.signedIn(STACK.env("DASHBOARD_URL"), "anna");
        HttpResponse<String> written = anna.put("/api/nutrition/v1/athletes/me/meals/app/a%2Fb", MEAL);
        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
        assertThat(written.body()).contains("\"externalId\":\"a/b\"");
        assertThat(anna.get("/api/nutrition/v1/athletes/mara/meals").statusCode())
                .isEqualTo(403);
        assertThat(anna.get("/api/nutrition/q/metrics").statusCode()).isEqualTo(404);
        Client asAnna = new Client(Client.token(STACK.env("ISSUER_URL"), "anna"));
        assertThat(asAnna.delete(STACK.env("NUTRITION_URL") + "/v1/athletes/me/meals/app/a%2Fb")
                        .status())
                .isEqualTo(204);
    }

    @Test
    @Order(7)
    void after_a_clean_stop_nothing_runs_and_the_next_start_has_all_the_data() throws Exception {
        HttpResponse<InputStream> stream = CookieClient.signedIn(STACK.env("DASHBOARD_URL"), "mara").stream(
                "/api/advice/v1/athletes/me/advice/stream");
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(STACK.stop()).as(STACK.said()).isIn(0, 143);
        assertThat(STACK.log("dashboard"))
                .as("an open stream does not hold the shutdown up")
                .contains("stopped in")
                .doesNotContain("Timed out waiting for graceful shutdown");
        for (Map.Entry<String, Integer> port : STACK.ports().entrySet()) {
            assertThat(listens(port.getValue())).as(port.getKey()).isFalse();
        }
        Duration took = STACK.start();
        System.out.println("second start, ready after " + took.toMillis() + " ms");

        Client anna = new Client(Client.token(STACK.env("ISSUER_URL"), "anna"));
        Client.Answer again = anna.put(STACK.env("WORKOUT_URL") + "/v1/athletes/me/workouts/garmin/1", RUN);
        assertThat(again.body().path("outcome").asText()).isEqualTo("unchanged");
        Client.Answer advice = anna.get(STACK.env("ADVICE_URL") + "/v1/athletes/me/advice?date=" + DAY);
        assertThat(advice.body().path("protein").path("eatenTodayGrams").asDouble())
                .isEqualTo(24.5);
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
