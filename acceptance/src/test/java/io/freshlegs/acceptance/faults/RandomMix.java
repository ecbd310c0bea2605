package io.freshlegs.acceptance.faults;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Disturbances drawn from a seed, two or three of them overlapping, round after round under load. Each is begun, left for a
 * while and ended; which, when and for how long comes from the seed alone.
 */
final class RandomMix {

    /** Something that can be switched on and off while others are on. */
    private record Disturbance(String name, Action begin, Action end) {}

    /** May fail for what another disturbance did to the same part. */
    @FunctionalInterface
    private interface Action {
        void run() throws Exception;
    }

    private static final Duration ROUND = Duration.ofSeconds(20);

    private RandomMix() {}

    /** As many faults as rounds of {@link #ROUND} fit into the time, each checked on its own. */
    static List<Fault> lasting(Duration time, long seed) {
        List<Fault> rounds = new ArrayList<>();
        Random random = new Random(seed);
        long count = Math.max(1, time.dividedBy(ROUND.plusSeconds(10)));
        for (int round = 1; round <= count; round++) {
            long roundSeed = random.nextLong();
            String id = "r" + round;
            rounds.add(new Fault(id, "random mix " + Long.toHexString(roundSeed), trial -> round(trial, roundSeed)));
        }
        return rounds;
    }

    private static void round(Trial trial, long seed) throws Exception {
        Random random = new Random(seed);
        trial.expectErrors(
                "ConsumerCoordinator|agroal|Connection|group-commit|relay|intake|announce|locked-lane|HHH|Pool");
        if (random.nextBoolean()) {
            trial.cluster().add(ServiceKind.values()[random.nextInt(3)], Map.of());
        }
        trial.load(Duration.ofSeconds(1));
        long end = System.nanoTime() + ROUND.toNanos();
        List<String> names = new ArrayList<>();
        while (System.nanoTime() < end) {
            List<Disturbance> all = disturbances(trial.cluster(), random);
            List<Disturbance> chosen = new ArrayList<>();
            int overlapping = 2 + random.nextInt(2);
            while (chosen.size() < overlapping) {
                Disturbance next = all.get(random.nextInt(all.size()));
                if (chosen.stream().noneMatch(one -> one.name().equals(next.name()))) {
                    chosen.add(next);
                }
            }
            for (Disturbance one : chosen) {
                names.add(one.name());
                one.begin().run();
                Wait.lasting(Duration.ofMillis(random.nextInt(1500)));
            }
            Wait.lasting(Duration.ofMillis(500 + random.nextInt(4000)));
            for (Disturbance one : chosen) {
                one.end().run();
            }
            Wait.lasting(Duration.ofMillis(random.nextInt(2000)));
        }
        trial.healed();
        trial.note(String.join(", ", names));
    }

    private static List<Disturbance> disturbances(Cluster cluster, Random random) {
        List<Replica> replicas = cluster.replicas();
        Replica victim = replicas.get(random.nextInt(replicas.size()));
        Replica frozen = replicas.get(random.nextInt(replicas.size()));
        ServiceKind kind = ServiceKind.values()[random.nextInt(3)];
        Wire database = cluster.databaseWire(kind);
        Wire broker = cluster.kafkaWire();
        return List.of(
                new Disturbance("kill " + victim.name(), () -> killIfAlive(victim), () -> startIfDead(victim)),
                new Disturbance("freeze " + frozen.name(), () -> pauseIfAlive(frozen), () -> resumeIfAlive(frozen)),
                new Disturbance("kill broker", () -> cluster.kafka().kill9(), () -> {
                    // a start is over when the broker answers at the address it tells, which is the wire's; a cut ends
                    // now too
                    broker.mode(Wire.Mode.WHOLE);
                    cluster.kafka().restart();
                }),
                new Disturbance(
                        "stop PostgreSQL",
                        () -> cluster.postgres().stopImmediately(),
                        () -> cluster.postgres().restart()),
                new Disturbance(
                        "cut " + kind.database(),
                        () -> database.mode(Wire.Mode.CUT),
                        () -> database.mode(Wire.Mode.WHOLE)),
                new Disturbance("deafen " + kind.database(), () -> database.mode(Wire.Mode.DEAF), () -> {
                    database.mode(Wire.Mode.WHOLE);
                    database.reset();
                }),
                new Disturbance("cut broker", () -> broker.mode(Wire.Mode.CUT), () -> broker.mode(Wire.Mode.WHOLE)),
                new Disturbance(
                        "slow broker", () -> broker.delay(Duration.ofMillis(150)), () -> broker.delay(Duration.ZERO)),
                new Disturbance("terminate connections", () -> terminate(cluster), () -> {}));
    }

    private static void killIfAlive(Replica replica) {
        if (replica.isAlive()) {
            replica.kill9();
        }
    }

    private static void startIfDead(Replica replica) {
        if (!replica.isAlive()) {
            replica.start();
        }
    }

    private static void pauseIfAlive(Replica replica) {
        if (replica.isAlive()) {
            replica.pause();
        }
    }

    private static void resumeIfAlive(Replica replica) {
        if (replica.isAlive()) {
            replica.resume();
        }
    }

    private static void terminate(Cluster cluster) throws Exception {
        if (!cluster.postgres().isAlive()) {
            return;
        }
        try (Connection connection = cluster.connect(ServiceKind.WORKOUT)) {
            connection
                    .createStatement()
                    .execute("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where usename in ('workout', 'nutrition', 'advice') and random() < 0.5");
        }
    }
}
