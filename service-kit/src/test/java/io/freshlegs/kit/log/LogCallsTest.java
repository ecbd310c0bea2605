package io.freshlegs.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads every log call of the services: its text is {@code key=value} pairs of the closed list. */
class LogCallsTest {

    private static final List<String> MODULES =
            List.of("web-kit", "service-kit", "workout-service", "nutrition-service", "advice-service", "dashboard");
    private static final Pattern CALL = Pattern.compile(
            "(?:LOG|log)\\s*\\.(?:trace|debug|info|warn|error|fatal)f?\\((?:[^;]*?)\"([^\"]*)\"", Pattern.DOTALL);
    private static final Pattern PAIR = Pattern.compile("([A-Za-z]+)=\\S+");

    @Test
    void every_log_call_has_only_keys_of_the_closed_list() throws IOException {
        List<String> calls = new ArrayList<>();
        for (String module : MODULES) {
            Path sources = Repository.path(module).resolve("src/main/java");
            if (Files.exists(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    for (Path file : files.filter(one -> one.toString().endsWith(".java"))
                            .toList()) {
                        calls.addAll(calls(file));
                    }
                }
            }
        }

        assertThat(calls).as("log calls found").hasSizeGreaterThan(20);
        assertThat(calls).allSatisfy(call -> {
            String text = call.substring(call.indexOf(": ") + 2);
            assertThat(text.split(" ")).allSatisfy(pair -> {
                Matcher matcher = PAIR.matcher(pair);
                assertThat(matcher.matches()).as("%s is a pair", pair).isTrue();
                assertThat(LogKeys.ALL).contains(matcher.group(1));
            });
        });
    }

    private static List<String> calls(Path file) throws IOException {
        List<String> calls = new ArrayList<>();
        Matcher call = CALL.matcher(Files.readString(file));
        while (call.find()) {
            calls.add(file.getFileName() + ": " + call.group(1));
        }
        return calls;
    }
}
