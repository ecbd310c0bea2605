package io.freshlegs.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types what {@code README.md} says to type, and looks at each answer. */
class ReadmeIT {

    private static final Pattern TOUR = Pattern.compile("(?s)## Five minutes\n.*?```sh\n(.*?)```");
    private static final String END_OF_ANSWER = "--- end of answer ---";

    /** A curl that fails where a reader would see a failure, ends a stream after a while, and marks where an answer ends. */
    private static final String CURL = """
            set -eu
            curl() {
                case "$1" in
                    -sN) command curl --fail-with-body --max-time 5 "$@" || [ $? -eq 28 ] ;;
                    *) command curl --fail-with-body "$@" ;;
                esac
                printf '\\n%s\\n' '""" + END_OF_ANSWER + "'\n}\n";

    @TempDir
    Path directory;

    @Test
    void the_five_minutes_go_as_they_are_told() throws Exception {
        needs("curl");
        needs("bash");
        Matcher tour = TOUR.matcher(SourceTree.text("README.md"));
        assertThat(tour.find()).isTrue();

        List<String> answers = answers(tour.group(1));

        assertThat(answers).hasSize(9);
        JsonNode advice = json(answers.get(0));
        assertThat(advice.path("athleteId").asText()).isEqualTo("mara");
        assertThat(advice.path("causes")).isNotEmpty();
        assertThat(json(answers.get(1)).path("outcome").asText()).isEqualTo("created");
        assertThat(json(answers.get(2)).path("outcome").asText()).isEqualTo("created");
        assertThat(json(answers.get(3)).path("items"))
                .hasSize(3)
                .allSatisfy(food -> assertThat(food.path("name").asText()).containsIgnoringCase("lentil"));
        assertThat(json(answers.get(4)).at("/results/0/outcome").asText()).isEqualTo("created");
        assertThat(json(answers.get(5)).path("headline").asText()).isNotEmpty();
        assertThat(json(answers.get(6)).path("days"))
                .isNotEmpty()
                .anySatisfy(day -> assertThat(day.path("fitness").isNumber()).isTrue());
        assertThat(json(answers.get(7)).path("access_token").asText()).isNotEmpty();
        assertThat(answers.get(8)).contains("event:advice", "\"athleteId\":\"mara\"");
    }

    @Test
    void the_modules_of_the_table_are_the_modules_of_the_build() {
        List<String> modules = found("<module>([^<]+)</module>", SourceTree.text("pom.xml"));
        String readme = SourceTree.text("README.md");
        String table = readme.substring(readme.indexOf("## Where things are"));

        assertThat(found("\\[`([^`]+)`]\\(", table))
                .contains("deploy")
                .filteredOn(name -> !name.equals("deploy"))
                .containsExactlyInAnyOrderElementsOf(modules);
    }

    private List<String> answers(String script) throws Exception {
        Files.createDirectory(directory.resolve(".freshlegs"));
        Files.writeString(directory.resolve(".freshlegs/local.env"), DocumentedStack.file());
        for (String sample : found("--data-binary @(\\S+)", script)) {
            Path copy = directory.resolve(sample);
            Files.createDirectories(copy.getParent());
            Files.copy(SourceTree.ROOT.resolve(sample), copy);
        }
        Path file = Files.writeString(directory.resolve("tour.sh"), CURL + script);
        Path said = directory.resolve("said.txt");
        Process running = new ProcessBuilder("bash", file.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(running.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String output = Files.readString(said);
        assertThat(running.exitValue()).as(output).isZero();
        return Arrays.stream(output.split(END_OF_ANSWER))
                .map(String::strip)
                .filter(answer -> !answer.isEmpty())
                .toList();
    }

    private static JsonNode json(String answer) throws IOException {
        return new ObjectMapper().readTree(answer);
    }

    private static List<String> found(String pattern, String text) {
        List<String> all = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    private static void needs(String program) {
        boolean there = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
        if (!there) {
            System.out.println("SKIPPED: " + program + " is missing: the tour of README.md is not tried");
        }
        Assumptions.assumeTrue(there, program + " is missing");
    }
}
