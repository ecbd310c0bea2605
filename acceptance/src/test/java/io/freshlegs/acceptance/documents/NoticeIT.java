package io.freshlegs.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code NOTICE} against the bills of materials that the build writes beside each package. */
class NoticeIT {

    private static final List<String> PACKAGES =
            List.of("workout-service", "nutrition-service", "advice-service", "dashboard");
    private static final Path NOTICE = SourceTree.ROOT.resolve("NOTICE");
    private static final String BEGIN = "(target/quarkus-run-cyclonedx.json of each):\n\n";
    private static final String END = "\n\nPacked into the page";

    /** Whoever adds a library under other terms decides here that they can be kept, and says how in {@code NOTICE}. */
    private static final Set<String> KEPT = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-2.0",
            "Flexible and Interoperable Data Transfer (FIT) Protocol License Agreement",
            "MIT",
            "MIT-0",
            "Public Domain");

    private record Library(String group, Set<String> licences) {}

    @Test
    void names_every_library_in_the_packages_by_its_licences() throws IOException {
        SortedMap<String, Set<String>> byLicence = new TreeMap<>();
        for (Library library : libraries()) {
            byLicence
                    .computeIfAbsent(String.join(" or ", library.licences()), licence -> new TreeSet<>())
                    .add(library.group());
        }
        String list = byLicence.entrySet().stream().map(NoticeIT::paragraph).collect(Collectors.joining("\n"));
        String notice = SourceTree.text(NOTICE);
        int begin = notice.indexOf(BEGIN) + BEGIN.length();
        int end = notice.indexOf(END);

        if (Boolean.getBoolean("freshlegs.notice.update")) {
            Files.writeString(NOTICE, notice.substring(0, begin) + list + notice.substring(end));
        } else {
            assertThat(notice.substring(begin, end))
                    .as("-Dfreshlegs.notice.update=true writes it")
                    .isEqualTo(list);
        }
    }

    @Test
    void of_every_library_one_licence_at_least_can_be_kept() throws IOException {
        assertThat(libraries())
                .hasSizeGreaterThan(100)
                .allSatisfy(library ->
                        assertThat(library.licences()).as(library.group()).containsAnyElementsOf(KEPT));
    }

    @Test
    void each_bill_of_materials_gives_the_digest_of_every_file_of_its_package() throws IOException {
        for (String name : PACKAGES) {
            Path app = SourceTree.ROOT.resolve(name).resolve("target/quarkus-app");
            Set<String> billed = new TreeSet<>();
            for (JsonNode component : components(name)) {
                for (JsonNode occurrence : component.at("/evidence/occurrences")) {
                    assertThat(component.path("hashes").findValuesAsText("alg")).contains("SHA-256");
                    billed.add(occurrence.path("location").asText());
                }
            }
            try (var files = Files.walk(app)) {
                assertThat(files.filter(file -> file.toString().endsWith(".jar"))
                                .map(file -> app.relativize(file).toString()))
                        .isNotEmpty()
                        .isSubsetOf(billed);
            }
        }
    }

    private static List<Library> libraries() throws IOException {
        List<Library> libraries = new ArrayList<>();
        for (String name : PACKAGES) {
            for (JsonNode component : components(name)) {
                String group = component.path("group").asText();
                if (isInPackage(component) && !group.isEmpty() && !group.equals("io.freshlegs")) {
                    libraries.add(new Library(group, licences(component)));
                }
            }
        }
        return libraries;
    }

    private static JsonNode components(String name) throws IOException {
        Path bill = SourceTree.ROOT.resolve(name).resolve("target/quarkus-run-cyclonedx.json");
        return new ObjectMapper().readTree(bill.toFile()).path("components");
    }

    private static boolean isInPackage(JsonNode component) {
        for (JsonNode property : component.path("properties")) {
            if (property.path("name").asText().equals("quarkus:component:scope")) {
                return property.path("value").asText().equals("runtime");
            }
        }
        return false;
    }

    private static Set<String> licences(JsonNode component) {
        Set<String> licences = new TreeSet<>();
        for (JsonNode choice : component.path("licenses")) {
            JsonNode licence = choice.path("license");
            licences.add(licence.path("id").asText(licence.path("name").asText()));
        }
        return licences;
    }

    /** One item of the list, broken before column 120. */
    private static String paragraph(Map.Entry<String, Set<String>> groups) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder("- " + groups.getKey() + ":");
        int left = groups.getValue().size();
        for (String group : groups.getValue()) {
            String word = " " + group + (--left == 0 ? "" : ",");
            if (line.length() + word.length() > 120) {
                lines.append(line).append('\n');
                line = new StringBuilder(" ");
            }
            line.append(word);
        }
        return lines.append(line).toString();
    }
}
