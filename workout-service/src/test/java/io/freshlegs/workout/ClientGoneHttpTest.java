package io.freshlegs.workout;

import static io.freshlegs.kit.testing.Callers.athlete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.freshlegs.contracts.Topic;
import io.freshlegs.kit.problem.ProblemAnswers;
import io.freshlegs.kit.testing.CapturedLog;
import io.freshlegs.kit.testing.Eventually;
import io.freshlegs.kit.testing.Servers;
import io.freshlegs.kit.testing.ServiceDatabase;
import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.kit.testing.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A client that does not wait for its answer leaves a record that is whole, or none. */
@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class ClientGoneHttpTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int CLIENTS = 30;

    @TestHTTPResource
    URI base;

    @Test
    void a_write_goes_on_to_its_end_after_its_client_has_left() throws Exception {
        put("left-one", "1", 3_600).statusCode(201);
        try (Connection holder = ServiceDatabase.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select 1 from workout where athlete_id = 'left-one' for update");

            try (Socket socket = sent("left-one", "1", body(3_601), body(3_601).length())) {
                Eventually.within(
                        SOON,
                        () -> assertThat(ServiceDatabase.number(
                                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                                + " and datname = current_database()"))
                                .as("writes that wait for the record")
                                .isPositive());
                socket.setSoLinger(true, 0);
            }
            holder.rollback();
        }

        Eventually.within(SOON, () -> assertThat(revision("left-one", "1")).isEqualTo(2));
        put("left-one", "1", 3_601).statusCode(200).body("outcome", equalTo("unchanged"));
        assertThat(events("left-one")).isEqualTo(2);
    }

    @Test
    void each_of_many_clients_that_leave_at_once_has_written_wholly_or_not_at_all() throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            try (Socket socket =
                    sent("left-two", "k" + i, body(60 + i), body(60 + i).length())) {
                socket.setSoLinger(true, 0);
            }
        }
        for (int i = 0; i < CLIENTS; i++) {
            put("left-two", "k" + i, 60 + i).body("revision", equalTo(1));
        }
        assertThat(ServiceDatabase.number("select sum(revision) from workout where athlete_id = 'left-two'"))
                .isEqualTo(CLIENTS);
        assertThat(events("left-two")).isEqualTo(CLIENTS);
    }

    @Test
    void a_client_that_leaves_in_the_middle_of_its_body_has_written_nothing_and_is_no_error_of_ours() throws Exception {
        try (CapturedLog log = new CapturedLog(ProblemAnswers.class.getName())) {
            long before = ServiceDatabase.number("select count(*) from workout");
            for (int i = 0; i < CLIENTS; i++) {
                sent("left-three", "k" + i, body(60), body(60).length() / 2).close();
            }
            put("left-three", "whole", 60).statusCode(201);
            assertThat(ServiceDatabase.number("select count(*) from workout")).isEqualTo(before + 1);
            assertThat(log.lines()).isEmpty();
        }
    }

    /** A connection over which a put was sent, with so many characters of its body; nobody reads the answer. */
    private Socket sent(String athlete, String externalId, String body, int characters) throws IOException {
        Socket socket = new Socket(base.getHost(), base.getPort());
        socket.getOutputStream()
                .write(("PUT /v1/athletes/me/workouts/garmin/" + externalId + " HTTP/1.1\r\nHost: localhost\r\n"
                                + "Authorization: Bearer " + Servers.issuer().athleteToken(athlete)
                                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                + body.substring(0, characters))
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static ValidatableResponse put(String athlete, String externalId, int seconds) {
        return athlete(athlete)
                .contentType(ContentType.JSON)
                .body(body(seconds))
                .put("/v1/athletes/me/workouts/garmin/" + externalId)
                .then();
    }

    private static String body(int seconds) {
        return "{\"sport\": \"running\", \"startTime\": \"2026-11-22T06:40:00+01:00\", \"durationSeconds\": " + seconds
                + "}";
    }

    private static long revision(String athlete, String externalId) {
        return ServiceDatabase.number("select revision from workout where athlete_id = '" + athlete
                + "' and external_id = '" + externalId + "'");
    }

    private static int events(String athlete) {
        Eventually.within(
                SOON,
                () -> assertThat(ServiceDatabase.number("select count(*) from outbox"))
                        .isZero());
        return TopicReader.read(Topic.WORKOUTS.topicName(), key -> key.startsWith(athlete + "/"))
                .size();
    }
}
