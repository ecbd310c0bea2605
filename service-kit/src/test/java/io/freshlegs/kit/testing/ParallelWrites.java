package io.freshlegs.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.contracts.Topic;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * Sends twenty writes of one record at once, over HTTP, and holds what is left of them against the contract.
 *
 * @param base of the service
 * @param path of the kind, below the athlete and without a leading slash
 * @param table of the kind
 * @param topic of the kind
 * @param body the body for a source version, different for each
 */
public record ParallelWrites(URI base, String path, String table, Topic topic, LongFunction<String> body) {

    private static final int WRITES = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Identical puts: one created, the others unchanged, one row, one event. */
    public void identicalOnesCountOnce(String athlete) {
        List<JsonNode> answers = sendAll(athlete, Collections.nCopies(WRITES, body.apply(1)));

        assertThat(answers)
                .extracting(answer -> answer.path("outcome").asText())
                .containsOnlyOnce("created")
                .containsOnly("created", "unchanged")
                .hasSize(WRITES);
        assertThat(answers)
                .extracting(answer -> answer.path("revision").asLong())
                .containsOnly(1L);
        assertThat(rows(athlete, "count(*)")).isEqualTo(1);
        assertThat(revisions(athlete)).containsExactly(1L);
    }

    /** Twenty versions in any order: the highest is stored, and every revision left one event. */
    public void theHighestVersionWins(String athlete) {
        List<Long> versions =
                new ArrayList<>(LongStream.rangeClosed(1, WRITES).boxed().toList());
        Collections.shuffle(versions, new Random(7));
        List<JsonNode> answers =
                sendAll(athlete, versions.stream().map(body::apply).toList());

        assertThat(answers)
                .extracting(answer -> answer.path("outcome").asText())
                .containsOnlyOnce("created")
                .containsOnly("created", "updated", "stale");
        assertThat(rows(athlete, "max(source_version)")).isEqualTo(WRITES);
        assertThat(rows(athlete, "count(*)")).isEqualTo(1);
        long revision = rows(athlete, "max(revision)");
        assertThat(answers)
                .filteredOn(answer -> !answer.path("outcome").asText().equals("stale"))
                .hasSize((int) revision);
        assertThat(revisions(athlete))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, revision).boxed().toList());
    }

    private List<JsonNode> sendAll(String athlete, List<String> bodies) {
        HttpClient client = HttpClient.newHttpClient();
        String token = Servers.issuer().athleteToken(athlete);
        List<CompletableFuture<HttpResponse<String>>> sent = bodies.stream()
                .map(one -> client.sendAsync(
                        HttpRequest.newBuilder(base.resolve("/v1/athletes/me/" + path))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString(one))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .toList();
        return sent.stream()
                .map(CompletableFuture::join)
                .map(ParallelWrites::answer)
                .toList();
    }

    private static JsonNode answer(HttpResponse<String> response) {
        try {
            assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
            return JSON.readTree(response.body());
        } catch (IOException noJson) {
            throw new AssertionError(noJson);
        }
    }

    private long rows(String athlete, String what) {
        return ServiceDatabase.number(
                "select coalesce(" + what + ", 0) from " + table + " where athlete_id = '" + athlete + "'");
    }

    /** The revisions on the topic, in their order; a repeat of the relay counts once. */
    private List<Long> revisions(String athlete) {
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(ServiceDatabase.number("select count(*) from outbox"))
                        .isZero());
        return TopicReader.read(topic.topicName(), key -> key.startsWith(athlete + "/")).stream()
                .map(event -> {
                    try {
                        return JSON.readTree(event.value()).path("revision").asLong();
                    } catch (IOException noJson) {
                        throw new AssertionError(noJson);
                    }
                })
                .distinct()
                .toList();
    }
}
