package io.freshlegs.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every class that a document names exists; who renames one is told which pages speak of it. */
class ClassNamesTest {

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    /** A class, perhaps with its package before it and a member behind it. */
    private static final Pattern CLASS =
            Pattern.compile("((?:[a-z][a-z0-9]*\\.)*)([A-Z][a-z]\\w*)(?:\\.[A-Za-z]\\w*)?(?:\\(.*\\))?");

    private static final Pattern FENCE = Pattern.compile("(?ms)^\\s*```.*?^\\s*```\\s*$");
    private static final Pattern DECLARATION = Pattern.compile("\\b(?:class|interface|enum|record)\\s+([A-Z]\\w*)");

    private static final Pattern CLASS_OF_THE_PAGE = Pattern.compile("export (?:abstract )?class ([A-Z]\\w*)");

    /** Words of the same form that name something else: an HTTP header or cookie attribute, or a class of somebody else's. */
    private static final Set<String> NOT_OURS = Set.of(
            "Accept",
            "Authorization",
            "HttpOnly",
            "Origin",
            "Secure",
            // the JDK and the browser
            "AbortError",
            "AbortSignal",
            "AutoCloseable",
            "Locale",
            // Kafka and the operators of Kubernetes
            "ProducerPerformance",
            "ScheduledBackup",
            "TopicAuthorizationException",
            "UnknownTopicOrPartitionException");

    @Test
    void every_class_in_backticks_is_a_class_of_this_tree() {
        Map<String, Set<String>> packagesOf = classes();
        Map<String, Set<String>> unknown = new TreeMap<>();
        Set<String> foreign = new TreeSet<>();
        int known = 0;
        for (var document : SourceTree.documents()) {
            String text = FENCE.matcher(SourceTree.text(document)).replaceAll("");
            for (MatchResult code : (Iterable<MatchResult>) CODE.matcher(text).results()::iterator) {
                var name = CLASS.matcher(code.group(1));
                if (!name.matches()) {
                    continue;
                }
                if (NOT_OURS.contains(name.group(2))) {
                    foreign.add(name.group(2));
                } else if (packagesOf.getOrDefault(name.group(2), Set.of()).stream()
                        .anyMatch(packageName -> ("." + packageName + ".").endsWith("." + name.group(1)))) {
                    known++;
                } else {
                    unknown.computeIfAbsent(code.group(1), any -> new TreeSet<>())
                            .add(SourceTree.ROOT.relativize(document).toString());
                }
            }
        }

        assertThat(unknown)
                .as("classes that are nowhere, by the pages that name them")
                .isEmpty();
        assertThat(known).as("classes found").isGreaterThan(200);
        assertThat(foreign).as("words that no page uses any more").isEqualTo(new TreeSet<>(NOT_OURS));
    }

    /** The packages of each class, nested ones included; those of the page have none. */
    private static Map<String, Set<String>> classes() {
        Map<String, Set<String>> packages = new TreeMap<>();
        for (var source : SourceTree.files(".java")) {
            String text = SourceTree.text(source);
            var packageName = Pattern.compile("(?m)^package ([\\w.]+);").matcher(text);
            if (packageName.find()) {
                DECLARATION
                        .matcher(text)
                        .results()
                        .forEach(declared -> packages.computeIfAbsent(declared.group(1), any -> new TreeSet<>())
                                .add(packageName.group(1)));
            }
        }
        for (var source : SourceTree.files(".ts")) {
            CLASS_OF_THE_PAGE
                    .matcher(SourceTree.text(source))
                    .results()
                    .forEach(declared -> packages.computeIfAbsent(declared.group(1), any -> new TreeSet<>())
                            .add(""));
        }
        return packages;
    }
}
