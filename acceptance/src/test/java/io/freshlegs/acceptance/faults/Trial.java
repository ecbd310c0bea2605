package io.freshlegs.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One fault on one cluster with athletes, a ledger and a load of its own. For the thread that runs it. */
final class Trial {

    private static final int ATHLETES = 12;
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final Cluster cluster;
    private final String name;
    private final long seed;
    private final Random random;
    private final Duration length;
    private final Ledger ledger = new Ledger();
    private final Api api;
    private final Map<String, Integer> deadLetters = new TreeMap<>();
    private final Set<String> uncheckedAthletes = new TreeSet<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable Load load;
    private Pattern expectedErrors = NOTHING;
    private boolean compacted;
    private int daysBack;
    private long healedAtNanos;

    Trial(Cluster cluster, String name, long seed, Duration length) {
        this.cluster = cluster;
        this.name = name;
        this.seed = seed;
        this.random = new Random(seed);
        this.length = length;
        this.api = new Api(cluster);
    }

    Cluster cluster() {
        return cluster;
    }

    Ledger ledger() {
        return ledger;
    }

    Api api() {
        return api;
    }

    Random random() {
        return random;
    }

    /** How long the fault's disturbance lasts. */
    Duration length() {
        return length;
    }

    /** An athlete id of this trial. */
    String athlete(String suffix) {
        return LogCheck.ATHLETE_PREFIX + name + "-" + suffix;
    }

    /** Starts the load of this trial's athletes. */
    Load load() {
        Load current = load;
        if (current == null) {
            List<String> athletes = new ArrayList<>();
            for (int i = 0; i < ATHLETES; i++) {
                athletes.add(athlete(Integer.toString(i)));
            }
            LocalDate newest = LocalDate.now(ZoneId.of("Europe/Berlin")).minusDays(daysBack);
            current = Load.start(cluster, ledger, athletes, seed, newest);
            load = current;
        }
        return current;
    }

    /** The load, not begun yet, writes of no later day than so many ago. */
    void daysBack(int days) {
        daysBack = days;
    }

    /** Lets the load run for some time. */
    void load(Duration time) {
        load();
        Wait.lasting(time);
    }

    /** Ends the load, if there is one, when all its operations have their answers. */
    void finishLoad() {
        if (load != null) {
            load.finish();
            load = null;
        }
    }

    /** Stores one record outside the load and expects it in the end; fails unless it is accepted at that revision. */
    Api.Answer put(RecordRef ref, JsonNode body, long revision) {
        Api.Answer answer = api.send(ref.kind().service(), ref.athlete(), "PUT", ref.url(), body);
        if (!answer.isAccepted()) {
            throw new AssertionError("PUT was answered " + answer.status() + " " + answer.body());
        }
        accept(ref, body, revision, answer);
        return answer;
    }

    /** Notes an accepted write of this trial's own. */
    void accept(RecordRef ref, JsonNode body, long revision, Api.Answer answer) {
        Ledger.Expected expected = Ledger.Expected.accepted(body, revision, answer.body());
        ledger.add(new Ledger.Line(
                "PUT", ref, expected.sourceVersion(), Instant.now(), Ledger.Outcome.ACCEPTED, answer.status(), ""));
        ledger.expect(ref, expected);
    }

    RecordRef workout(String athleteSuffix, String externalId) {
        return new RecordRef(RecordRef.Kind.WORKOUT, athlete(athleteSuffix), "watch", externalId);
    }

    /** Something worth reading in the line of the table. */
    void note(String what) {
        notes.add(what);
    }

    List<String> notes() {
        return notes;
    }

    /** Errors in the logs that this fault causes. */
    void expectErrors(String pattern) {
        expectedErrors = Pattern.compile(pattern);
    }

    Pattern expectedErrors() {
        return expectedErrors;
    }

    void expectDeadLetter(String code) {
        deadLetters.merge(code, 1, Integer::sum);
    }

    Map<String, Integer> deadLetters() {
        return deadLetters;
    }

    /** An athlete whose records were not all written through the ledger. */
    void leaveOut(String athlete) {
        uncheckedAthletes.add(athlete);
    }

    Set<String> checkedAthletes() {
        Set<String> athletes = Checker.athletesOf(ledger);
        athletes.removeAll(uncheckedAthletes);
        return athletes;
    }

    /** Topics were compacted: older revisions may be gone. */
    void compacted() {
        compacted = true;
    }

    boolean isCompacted() {
        return compacted;
    }

    /** The moment from which recovery counts; the end of the fault's body unless said earlier. */
    void healed() {
        healedAtNanos = System.nanoTime();
    }

    long healedAtNanos() {
        return healedAtNanos;
    }
}
