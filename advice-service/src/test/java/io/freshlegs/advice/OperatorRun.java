package io.freshlegs.advice;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An order of an operator as the process carries it out.
 *
 * @param exitCode the exit code of the process
 * @param said what it printed
 */
public record OperatorRun(int exitCode, String said) {

    /** Carries an order out with the settings a process would find in its environment. */
    public static OperatorRun of(Map<String, String> settings, String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exitCode = new OperatorCommand(
                        new SmallRyeConfigBuilder()
                                .withSources(new PropertiesConfigSource(settings, "test", 100))
                                .build(),
                        new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(arguments);
        return new OperatorRun(exitCode, said.toString(StandardCharsets.UTF_8));
    }
}
