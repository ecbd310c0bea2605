package io.freshlegs.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A seeded load of several workers over some athletes: new, edited, deleted, revived and repeated workouts, meals, wellness and
 * food days, one by one and in batches, several sources of one session, late data; the first athlete is hot and gets half.
 *
 * <p>Each worker owns its records and repeats an operation until it has an answer, as a sync does.
 */
final class Load {

    private static final int WORKERS = 8;
    /** Between two operations of a worker, as a device has: the faults are to meet a busy service, not a full machine. */
    private static final Duration PAUSE = Duration.ofMillis(80);

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(90);

    private final Cluster cluster;
    private final Ledger ledger;
    private final Api api;
    private final List<String> athletes;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;
    private volatile long giveUpAtNanos = Long.MAX_VALUE;

    private Load(Cluster cluster, Ledger ledger, List<String> athletes) {
        this.cluster = cluster;
        this.ledger = ledger;
        this.api = new Api(cluster);
        this.athletes = athletes;
    }

    /**
     * Stores the athletes' profiles and starts the workers.
     *
     * @param today the day that the newest records are of
     */
    static Load start(Cluster cluster, Ledger ledger, List<String> athletes, long seed, LocalDate today) {
        Load load = new Load(cluster, ledger, athletes);
        Runner profiles = new Runner(new Random(seed), today);
        for (String athlete : athletes) {
            load.storeProfile(athlete, profiles.profile());
        }
        for (int number = 0; number < WORKERS; number++) {
            Worker worker = load.new Worker(number, new Random(seed * 31 + number), today);
            Thread thread = new Thread(worker, "load-" + number);
            thread.setDaemon(true);
            thread.start();
            load.threads.add(thread);
        }
        return load;
    }

    List<String> athletes() {
        return athletes;
    }

    /** Ends the load; every operation under way gets its answer first. */
    void finish() {
        giveUpAtNanos = System.nanoTime() + LAST_ANSWERS.toNanos();
        stopping = true;
        for (Thread thread : threads) {
            try {
                thread.join(LAST_ANSWERS.toMillis() + 30_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void storeProfile(String athlete, JsonNode profile) {
        String path = "/v1/athletes/" + athlete + "/profile";
        Wait.until(
                "profile of " + athlete,
                Duration.ofSeconds(60),
                () -> api.send(ServiceKind.ADVICE, athlete, "PUT", path, profile)
                        .isAccepted());
        ledger.profile(athlete, profile);
    }

    /** One thread of the load with the records it owns. */
    private final class Worker implements Runnable {

        private final int number;
        private final Random random;
        private final Runner runner;
        private final LocalDate today;
        private final List<RecordRef> owned = new ArrayList<>();
        private long version;
        private int made;

        Worker(int number, Random random, LocalDate today) {
            this.number = number;
            this.random = random;
            this.runner = new Runner(random, today);
            this.today = today;
        }

        @Override
        public void run() {
            try {
                while (!stopping) {
                    step();
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            } catch (RuntimeException | Error defect) {
                ledger.violation("the load itself failed: " + defect);
            }
        }

        private void step() {
            int dice = random.nextInt(100);
            if (owned.isEmpty() || dice < 30) {
                put(newWorkout(athlete()), runner.workout(++version));
            } else if (dice < 50) {
                put(newMeal(athlete()), runner.meal(++version));
            } else if (dice < 56) {
                // the days are divided among the workers: between two devices the time of arrival would decide
                String day = today.minusDays(number + (long) WORKERS * random.nextInt(4))
                        .toString();
                put(ref(RecordRef.Kind.WELLNESS, athlete(), "device" + number, day), runner.wellness(++version));
            } else if (dice < 60) {
                // divided too, since a food day has no source
                String day = today.minusDays(1 + number + (long) WORKERS * random.nextInt(2))
                        .toString();
                put(ref(RecordRef.Kind.FOOD_DAY, athlete(), "athlete", day), runner.closedDay());
            } else if (dice < 75) {
                edit(owned.get(random.nextInt(owned.size())));
            } else if (dice < 81) {
                delete(owned.get(random.nextInt(owned.size())));
            } else if (dice < 91) {
                repeat(owned.get(random.nextInt(owned.size())));
            } else if (dice < 95) {
                twin();
            } else {
                batch();
            }
        }

        private String athlete() {
            return random.nextBoolean() ? athletes.get(0) : athletes.get(random.nextInt(athletes.size()));
        }

        private RecordRef newWorkout(String athlete) {
            return ref(RecordRef.Kind.WORKOUT, athlete, "watch" + number, "w" + number + "-" + made++);
        }

        private RecordRef newMeal(String athlete) {
            return ref(RecordRef.Kind.MEAL, athlete, "app", "m" + number + "-" + made++);
        }

        private RecordRef ref(RecordRef.Kind kind, String athlete, String source, String externalId) {
            RecordRef ref = new RecordRef(kind, athlete, source, externalId);
            if (!owned.contains(ref)) {
                owned.add(ref);
            }
            return ref;
        }

        private void edit(RecordRef ref) {
            put(ref, fresh(ref.kind()));
        }

        private JsonNode fresh(RecordRef.Kind kind) {
            return switch (kind) {
                case WORKOUT -> runner.workout(++version);
                case MEAL -> runner.meal(++version);
                case WELLNESS -> runner.wellness(++version);
                case FOOD_DAY -> runner.closedDay();
            };
        }

        private void repeat(RecordRef ref) {
            Ledger.Expected expected = ledger.expected(ref);
            if (expected != null && expected.body() != null) {
                put(ref, expected.body());
            }
        }

        private void twin() {
            owned.stream()
                    .filter(ref -> ref.kind() == RecordRef.Kind.WORKOUT)
                    .map(ref -> new Original(ref, ledger.expected(ref)))
                    .filter(one -> one.expected() != null && one.expected().body() != null)
                    .reduce((earlier, later) -> later)
                    .ifPresent(one -> put(
                            ref(
                                    RecordRef.Kind.WORKOUT,
                                    one.ref().athlete(),
                                    "phone" + number,
                                    "t" + number + "-" + made++),
                            runner.twin(one.expected().body(), ++version)));
        }

        private void put(RecordRef ref, JsonNode body) {
            Ledger.Expected before = ledger.expected(ref);
            boolean changes =
                    before == null || before.deleted() || !before.body().equals(body);
            long revision = (before == null ? 0 : before.revision()) + (changes ? 1 : 0);
            long sourceVersion = body.path("sourceVersion").asLong();
            boolean unsure = false;
            for (int attempt = 0; ; attempt++) {
                Api.Answer answer = api.send(ref.kind().service(), ref.athlete(), "PUT", ref.url(), body);
                note("PUT", ref, sourceVersion, answer);
                if (answer.isAccepted()) {
                    judge(ref, answer.body(), revision, changes, unsure);
                    ledger.expect(ref, Ledger.Expected.accepted(body, revision, answer.body()));
                    return;
                }
                if (refusedForGood("PUT " + ref.kind(), answer)) {
                    return;
                }
                unsure |= answer.isUnknown();
                if (!again(attempt)) {
                    ledger.expect(ref, Ledger.Expected.unresolved(body, sourceVersion, revision));
                    return;
                }
            }
        }

        /** An accepted write says what became of it, and that has to fit what the worker knows of its own record. */
        private void judge(RecordRef ref, JsonNode answer, long revision, boolean changes, boolean unsure) {
            String outcome = answer.path("outcome").asText();
            boolean fits = !changes
                    ? outcome.equals("unchanged")
                    : outcome.equals("created") || outcome.equals("updated") || (unsure && outcome.equals("unchanged"));
            if (!fits || answer.path("revision").asLong() != revision) {
                ledger.violation("%s %s was answered %s at revision %d; expected was %s at revision %d"
                        .formatted(
                                ref.kind(),
                                ref.externalId(),
                                outcome,
                                answer.path("revision").asLong(),
                                changes ? "a change" : "unchanged",
                                revision));
            }
        }

        private void delete(RecordRef ref) {
            Ledger.Expected before = ledger.expected(ref);
            if (before == null || before.deleted()) {
                return;
            }
            for (int attempt = 0; ; attempt++) {
                Api.Answer answer = api.send(ref.kind().service(), ref.athlete(), "DELETE", ref.url(), null);
                note("DELETE", ref, before.sourceVersion(), answer);
                if (answer.isAccepted()) {
                    ledger.expect(ref, Ledger.Expected.gone(before.sourceVersion(), before.revision() + 1));
                    return;
                }
                if (refusedForGood("DELETE " + ref.kind(), answer)) {
                    return;
                }
                if (!again(attempt)) {
                    ledger.expect(ref, Ledger.Expected.unresolved(null, before.sourceVersion(), before.revision() + 1));
                    return;
                }
            }
        }

        private void batch() {
            String athlete = athlete();
            List<RecordRef> refs = new ArrayList<>();
            ObjectNode body = Api.JSON.createObjectNode();
            ArrayNode items = body.putArray("workouts");
            for (int i = 0; i < 20; i++) {
                RecordRef ref = newWorkout(athlete);
                refs.add(ref);
                ObjectNode item = runner.workout(++version).deepCopy();
                items.add(item.put("source", ref.source()).put("externalId", ref.externalId()));
            }
            boolean unsure = false;
            for (int attempt = 0; ; attempt++) {
                Api.Answer answer = api.send(
                        ServiceKind.WORKOUT, athlete, "POST", "/v1/athletes/" + athlete + "/workouts/batch", body);
                note("BATCH", refs.get(0), version, answer);
                boolean whole = answer.status() == 200 && answered(refs, items, answer.body(), unsure);
                if (whole || refusedForGood("BATCH", answer)) {
                    return;
                }
                // an item may have been refused for the moment while its neighbours were written
                unsure = true;
                if (!again(attempt)) {
                    refs.forEach(ref -> ledger.expect(ref, open(ref, items.get(refs.indexOf(ref)))));
                    return;
                }
            }
        }

        private Ledger.Expected open(RecordRef ref, JsonNode item) {
            return Ledger.Expected.unresolved(
                    stripped(item), item.path("sourceVersion").asLong(), 1);
        }

        private boolean answered(List<RecordRef> refs, ArrayNode items, JsonNode answer, boolean unsure) {
            boolean whole = true;
            for (int i = 0; i < refs.size(); i++) {
                JsonNode result = answer.path("results").path(i);
                if (result.path("outcome").asText().equals("rejected")) {
                    whole = false;
                    continue;
                }
                judge(refs.get(i), result, 1, true, unsure);
                ledger.expect(refs.get(i), Ledger.Expected.accepted(stripped(items.get(i)), 1, result));
            }
            return whole;
        }

        private JsonNode stripped(JsonNode item) {
            ObjectNode body = item.deepCopy();
            body.remove(List.of("source", "externalId"));
            return body;
        }

        private void note(String operation, RecordRef ref, long sourceVersion, Api.Answer answer) {
            Ledger.Outcome outcome = answer.isAccepted()
                    ? Ledger.Outcome.ACCEPTED
                    : answer.isUnknown() ? Ledger.Outcome.UNKNOWN : Ledger.Outcome.REFUSED;
            ledger.add(new Ledger.Line(
                    operation, ref, sourceVersion, Instant.now(), outcome, answer.status(), answer.code()));
        }

        /** A refusal that a repetition won't change has no place in this load. */
        private boolean refusedForGood(String what, Api.Answer answer) {
            if (answer.status() >= 400 && answer.status() < 500 && answer.status() != 429) {
                ledger.violation(what + " was refused: " + answer.status() + " " + answer.body());
                return true;
            }
            if (answer.status() == 500
                    || (answer.status() == 503 && answer.retryAfter().isEmpty())) {
                ledger.violation(what + " was answered " + answer.status() + " " + answer.body());
            }
            return false;
        }

        /** Pauses before another attempt; false when it is time to give up. */
        private boolean again(int attempt) {
            LockSupport.parkNanos(Duration.ofMillis(Math.min(500, 20L << Math.min(attempt, 5)))
                            .toNanos()
                    + random.nextInt(20_000_000));
            return System.nanoTime() < giveUpAtNanos;
        }
    }

    private record Original(RecordRef ref, Ledger.@Nullable Expected expected) {}
}
