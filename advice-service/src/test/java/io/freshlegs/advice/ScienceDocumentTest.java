package io.freshlegs.advice;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.freshlegs.advice.day.domain.Rule;
import io.freshlegs.advice.facts.domain.Symptom;
import io.freshlegs.advice.flags.domain.FlagLevel;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.Evidence;
import io.freshlegs.advice.ranking.domain.Source;
import io.freshlegs.advice.today.domain.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/science.md} against the rules: its generated parts are what the code says, and no rule is missing. */
class ScienceDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "science.md");
    private static final Pattern GENERATED =
            Pattern.compile("(?s)<!-- generated: (?<name>[A-Z_]+) -->\n(?<text>.*?)<!-- end -->");
    private static final String DOMAIN = "io.freshlegs.advice.%s.domain";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.freshlegs.advice");

    @Test
    void the_document_has_the_numbers_evidence_and_sources_of_every_rule() throws IOException {
        Map<String, String> parts = parts();
        String written = Files.readString(DOCUMENT);
        String generated = GENERATED
                .matcher(written)
                .replaceAll(part -> Matcher.quoteReplacement("<!-- generated: " + part.group(1) + " -->\n"
                        + parts.getOrDefault(part.group(1), "no such part\n") + "<!-- end -->"));

        if (Boolean.getBoolean("freshlegs.science.update")) {
            Files.writeString(DOCUMENT, generated);
        } else {
            assertThat(written).as("-Dfreshlegs.science.update=true writes it").isEqualTo(generated);
        }
        assertThat(GENERATED.matcher(generated).results().map(part -> part.group(1)))
                .containsExactlyInAnyOrderElementsOf(parts.keySet());
    }

    @Test
    void every_rule_has_a_section_in_plain_words_before_its_numbers() throws IOException {
        String document = Files.readString(DOCUMENT);
        for (Rule rule : Rules.all()) {
            Matcher section = Pattern.compile(
                            "(?s)### " + rule.code() + "\n\n(.*?)<!-- generated: " + rule.code() + " -->")
                    .matcher(document);
            assertThat(section.find()).as("section %s", rule.code()).isTrue();
            assertThat(section.group(1).strip()).as("words of %s", rule.code()).hasSizeGreaterThan(100);
        }
    }

    @Test
    void every_number_of_a_rule_family_stands_in_some_table() {
        Set<String> inTables = parts().values().stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("| "))
                .collect(Collectors.toSet());

        assertThat(CLASSES.stream()
                        .filter(type -> sections().containsValue(type.getPackageName()))
                        .flatMap(ScienceNumbers::rows)
                        .filter(row -> !inTables.contains(row)))
                .isEmpty();
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        sections()
                .forEach((section, packageName) ->
                        parts.put(section, evidence(section) + numbers(section, packageName)));
        parts.put("FLAGS", flags() + numbers("FLAGS", String.format(DOMAIN, "flags")));
        parts.put("RANKING", ranking());
        parts.put("SOURCES", sources());
        return parts;
    }

    /** The package of each section that has numbers: of a rule its own. */
    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        Rules.all()
                .forEach(
                        rule -> sections.put(rule.code().name(), rule.getClass().getPackageName()));
        sections.put("ENERGY", String.format(DOMAIN, "fuelling"));
        sections.put("LOAD", String.format(DOMAIN, "load"));
        return sections;
    }

    private static String evidence(String section) {
        return Rules.all().stream()
                .filter(rule -> rule.code().name().equals(section))
                .map(rule -> "Evidence " + rule.code().evidence() + ". Sources: "
                        + sourcesOf(rule).map(ScienceDocumentTest::shortName).collect(Collectors.joining(", "))
                        + ".\n\n")
                .collect(Collectors.joining());
    }

    /** What a rule's class names as its sources, in the order of the catalogue. */
    private static Stream<Source> sourcesOf(Rule rule) {
        return CLASSES.get(rule.getClass()).getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(Source.class))
                .map(access -> access.getTarget().getName())
                .filter(name -> Arrays.stream(Source.values())
                        .anyMatch(source -> source.name().equals(name)))
                .map(Source::valueOf)
                .distinct()
                .sorted();
    }

    private static String shortName(Source source) {
        return source == Source.FRESHLEGS_CONVENTION ? "a convention of ours" : source.id();
    }

    private static String numbers(String section, String packageName) {
        List<String> rows = CLASSES.stream()
                .filter(type -> ScienceNumbers.belongs(type, section, packageName))
                .sorted(Comparator.comparing(JavaClass::getName))
                .flatMap(ScienceNumbers::rows)
                .toList();
        return "| number | value | in |\n|---|---|---|\n" + String.join("\n", rows) + "\n";
    }

    private static String flags() {
        StringBuilder table = new StringBuilder("| how soon | what |\n|---|---|\n");
        for (FlagLevel level : List.of(FlagLevel.EMERGENCY, FlagLevel.URGENT, FlagLevel.SEE_DOCTOR)) {
            String symptoms = Arrays.stream(Symptom.values())
                    .filter(symptom -> FlagLevel.of(symptom) == level)
                    .map(symptom -> symptom.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .collect(Collectors.joining("; "));
            table.append("| ").append(level).append(" | ").append(symptoms).append(" |\n");
        }
        return table.append('\n').toString();
    }

    private static String ranking() {
        String weights = Arrays.stream(Evidence.values())
                .map(evidence -> evidence + " " + evidence.weight())
                .collect(Collectors.joining(", "));
        return "Weights of evidence: " + weights + ".\n\n| cause | evidence | acts on today's legs |\n|---|---|---|\n"
                + Arrays.stream(CauseCode.values())
                        .map(code -> "| " + code + " | " + code.evidence() + " | " + code.timing() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String sources() {
        Set<Source> named = Rules.all().stream()
                .flatMap(ScienceDocumentTest::sourcesOf)
                .collect(Collectors.toCollection(TreeSet::new));
        return Arrays.stream(Source.values())
                .map(source -> "- `" + source.id() + "`: " + source.citation()
                        + (named.contains(source) ? "" : " (stands behind a number; no cause names it)") + "\n")
                .collect(Collectors.joining());
    }
}
