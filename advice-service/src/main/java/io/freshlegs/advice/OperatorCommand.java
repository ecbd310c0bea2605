package io.freshlegs.advice;

import io.freshlegs.advice.intake.application.RebuildRefusedException;
import io.freshlegs.advice.intake.events.Redrive;
import io.freshlegs.advice.intake.events.Replay;
import io.freshlegs.advice.intake.store.FactRebuildTables;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.Config;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The orders an operator gives on the command line: {@code replay} and {@code redrive}. They take the service's own settings
 * from its environment, and start nothing of the service, so that nothing reads or answers meanwhile.
 */
final class OperatorCommand {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int UNKNOWN = 2;

    private static final String KAFKA = "kafka.";

    private final Config config;
    private final PrintStream out;

    OperatorCommand(Config config, PrintStream out) {
        this.config = config;
        this.out = out;
    }

    /** Carries out an order; the exit code of the process. */
    int run(String... arguments) {
        String command = arguments.length == 1 ? arguments[0] : "";
        try {
            return switch (command) {
                case "replay" -> replay();
                case "redrive" -> redrive();
                default -> unknown();
            };
        } catch (RebuildRefusedException | KafkaException refused) {
            out.println(refused.getMessage());
            return REFUSED;
        }
    }

    private int replay() {
        String group = config.getOptionalValue("freshlegs.intake.group-id", String.class)
                .orElse("freshlegs-advice");
        int partitions = new Replay(kafka(), group, new FactRebuildTables(dataSource())).run();
        out.println("Facts, sums and advice are emptied; group " + group + " will read " + partitions
                + " partitions from their beginning. Start advice-service.");
        return DONE;
    }

    private int redrive() {
        Redrive.Outcome outcome = new Redrive(kafka(), new FactRebuildTables(dataSource())).run();
        out.println(outcome.letters() + " dead letters; " + outcome.records() + " records are as the stream has them.");
        outcome.still().forEach((code, count) -> out.println(count + " can't be read even so: " + code));
        return DONE;
    }

    private int unknown() {
        out.println("There are two commands: replay reads the event stream again from its beginning into empty tables;"
                + " redrive reads again what dead letters were about. Without one the service starts.");
        return UNKNOWN;
    }

    private PGSimpleDataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(config.getValue("quarkus.datasource.jdbc.url", String.class));
        dataSource.setUser(config.getValue("quarkus.datasource.username", String.class));
        config.getOptionalValue("quarkus.datasource.password", String.class).ifPresent(dataSource::setPassword);
        return dataSource;
    }

    /** Every setting {@code kafka.*}, in whichever form it was given: {@code KAFKA_SASL_MECHANISM} is {@code sasl.mechanism}. */
    private Map<String, Object> kafka() {
        Map<String, Object> settings = new HashMap<>();
        for (String name : config.getPropertyNames()) {
            String key = name.toLowerCase(Locale.ROOT).replace('_', '.');
            if (key.startsWith(KAFKA)) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(value -> settings.put(key.substring(KAFKA.length()), value));
            }
        }
        return settings;
    }
}
