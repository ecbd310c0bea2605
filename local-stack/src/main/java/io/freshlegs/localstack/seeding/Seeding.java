package io.freshlegs.localstack.seeding;

import com.fasterxml.jackson.databind.JsonNode;
import io.freshlegs.localstack.console.Steps;
import io.freshlegs.localstack.demo.DemoAthlete;
import io.freshlegs.localstack.demo.DemoLife;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Brings the demo athlete's life up to now: all of it the first time, later what happened since.
 *
 * <p>What was sent once is never sent again, so what a person changed or deleted stays so. A seeding that is broken off
 * is done again from where the last whole one ended; the services see the same records and count them once.
 */
public final class Seeding {
    private static final int BATCH = 100;
    private static final Duration ADVICE_DEADLINE = Duration.ofSeconds(90);
    private static final long ADVICE_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Addresses addresses;
    private final Path stateFile;
    private final Clock clock;
    private final Steps steps;
    private final Caller partner;
    private final Caller athlete;

    /** Where the services are, without a slash at the end. */
    public record Addresses(String workouts, String nutrition, String advice) {}

    public Seeding(
            Addresses addresses, String partnerToken, String athleteToken, Path stateFile, Clock clock, Steps steps) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        this.addresses = addresses;
        this.partner = new Caller(client, partnerToken);
        this.athlete = new Caller(client, athleteToken);
        this.stateFile = stateFile;
        this.clock = clock;
        this.steps = steps;
    }

    /**
     * Sends what is missing and waits until the advice considers it.
     *
     * @throws SeedingFailed when a service does not take it
     */
    public void bringUpToNow() {
        Instant now = clock.instant();
        SeedingState state = SeedingState.read(stateFile)
                .orElseGet(() -> new SeedingState(now.atZone(DemoAthlete.ZONE).toLocalDate(), Instant.EPOCH));
        boolean firstTime = state.through().equals(Instant.EPOCH);
        // Kept before anything is sent: a second try must tell the same story.
        state.write(stateFile);
        DemoLife life = new DemoLife(state.firstStart());
        if (firstTime) {
            sendWhatStays(life);
        }
        Delivery delivery = Delivery.of(life, state.through(), now);
        if (delivery.isEmpty()) {
            steps.done("Demo athlete " + DemoAthlete.ID + " is up to date");
            return;
        }
        send(delivery);
        new SeedingState(state.firstStart(), now).write(stateFile);
        steps.done("Demo athlete " + DemoAthlete.ID + ": " + delivery.workouts().size() + " workouts, "
                + delivery.wellness().size() + " nights, " + delivery.meals().size() + " meals, "
                + delivery.checkIns().size() + " check-ins" + (firstTime ? " of 120 days" : " since the last start"));
        awaitAdvice(firstTime);
    }

    private void sendWhatStays(DemoLife life) {
        athlete.put(own(addresses.advice, "profile"), DemoAthlete.profile());
        LocalDate firstUsed = life.firstDay().minusDays(10);
        athlete.put(own(addresses.advice, "shoes/" + DemoAthlete.SHOE_ID), DemoAthlete.shoe(firstUsed));
    }

    private void send(Delivery delivery) {
        Progress progress = new Progress(delivery.size());
        sendBatches(partner, own(addresses.workouts, "workouts/batch"), "workouts", delivery.workouts(), progress);
        sendBatches(partner, own(addresses.workouts, "wellness/batch"), "wellness", delivery.wellness(), progress);
        sendBatches(athlete, own(addresses.nutrition, "meals/batch"), "meals", delivery.meals(), progress);
        for (LocalDate date : delivery.closedDays()) {
            athlete.put(own(addresses.nutrition, "food-days/" + date), Map.of("complete", true));
            progress.add(1);
        }
        delivery.checkIns().forEach((date, checkIn) -> {
            athlete.put(own(addresses.advice, "check-ins/" + date), checkIn);
            progress.add(1);
        });
    }

    private static void sendBatches(Caller caller, String url, String name, List<?> items, Progress progress) {
        for (int from = 0; from < items.size(); from += BATCH) {
            List<?> batch = items.subList(from, Math.min(items.size(), from + BATCH));
            JsonNode results = caller.post(url, Map.of(name, batch)).path("results");
            for (JsonNode result : results) {
                if (result.path("outcome").asText().equals("rejected")) {
                    throw new SeedingFailed("POST " + url + " rejected "
                            + result.path("externalId").asText() + ": " + result.path("problem"));
                }
            }
            progress.add(batch.size());
        }
    }

    /** Waits until the advice says that it considered what was sent. */
    private void awaitAdvice(boolean firstTime) {
        Instant sent = clock.instant();
        long end = System.nanoTime() + ADVICE_DEADLINE.toNanos();
        while (System.nanoTime() - end < 0) {
            Caller.Answer answer = athlete.get(own(addresses.advice, "advice"));
            boolean caughtUp = answer.response()
                    .headers()
                    .firstValue("Freshlegs-Data-As-Of")
                    .map(asOf -> !Instant.parse(asOf).isBefore(sent))
                    .orElse(false);
            JsonNode recovery = answer.json().path("recovery");
            boolean hasHistory = recovery.path("history").asText().equals("ready");
            if (caughtUp && (hasHistory || !firstTime)) {
                steps.done(
                        "Advice considers it: " + answer.json().path("headline").asText());
                return;
            }
            steps.live("Waiting for the advice to consider it");
            LockSupport.parkNanos(ADVICE_PAUSE_NANOS);
        }
        steps.done("The advice has not considered it within " + ADVICE_DEADLINE.toSeconds()
                + " s; it goes on, see the log of advice-service");
    }

    private static String own(String service, String path) {
        return service + "/v1/athletes/" + DemoAthlete.ID + "/" + path;
    }

    /** Counts what was sent. */
    private final class Progress {
        private final int total;
        private int sent;

        private Progress(int total) {
            this.total = total;
        }

        private void add(int more) {
            sent += more;
            steps.live("Demo athlete " + DemoAthlete.ID + ": " + sent + " of " + total + " records");
        }
    }
}
