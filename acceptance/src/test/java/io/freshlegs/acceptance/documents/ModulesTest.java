package io.freshlegs.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of modules in {@code ARCHITECTURE.md} is the one that the poms make. */
class ModulesTest {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern MAP = Pattern.compile("(?s)## Modules\n\n```\n(.*?)```");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Pattern OURS =
            Pattern.compile("<groupId>io\\.freshlegs</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    /** Modules that are nothing but tests: what they depend on is what they test. */
    private static final Set<String> OF_TESTS = Set.of("acceptance", "deploy-checks");

    private record Edge(String user, String used) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return used + " <- " + user;
        }
    }

    @Test
    void every_dependency_of_a_module_is_on_the_map_and_every_edge_of_the_map_is_a_dependency() {
        Set<Edge> drawn = drawn();
        Set<Edge> real = real();

        assertThat(real).isNotEmpty().isSubsetOf(reachable(drawn));
        assertThat(drawn).isSubsetOf(real);
    }

    @Test
    void every_module_says_in_a_readme_of_its_own_what_it_is_for() {
        assertThat(modules())
                .allSatisfy(module -> assertThat(SourceTree.ROOT.resolve(module + "/README.md"))
                        .exists());
    }

    private static List<String> modules() {
        return MODULE.matcher(SourceTree.text("pom.xml"))
                .results()
                .map(module -> module.group(1))
                .toList();
    }

    private static Set<Edge> real() {
        Set<Edge> edges = new TreeSet<>();
        for (String module : modules()) {
            for (MatchResult dependency : (Iterable<MatchResult>)
                    DEPENDENCY.matcher(SourceTree.text(module + "/pom.xml")).results()::iterator) {
                boolean test = dependency.group(1).contains("<scope>test</scope>");
                OURS.matcher(dependency.group(1))
                        .results()
                        .filter(ours -> !test || OF_TESTS.contains(module))
                        .forEach(ours -> edges.add(new Edge(module, ours.group(1))));
            }
        }
        return edges;
    }

    private static Set<Edge> drawn() {
        String map = MAP.matcher(SourceTree.text("ARCHITECTURE.md"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        Set<Edge> edges = new TreeSet<>();
        map.lines().forEach(line -> {
            List<List<String>> groups = Stream.of(line.split("←"))
                    .map(group -> Stream.of(group.split(",")).map(String::strip).toList())
                    .toList();
            for (int i = 1; i < groups.size(); i++) {
                for (String used : groups.get(i - 1)) {
                    groups.get(i).forEach(user -> edges.add(new Edge(user, used)));
                }
            }
        });
        return edges;
    }

    /** With the edges that lead over others. */
    private static Set<Edge> reachable(Set<Edge> edges) {
        Set<Edge> all = new HashSet<>(edges);
        boolean grew = true;
        while (grew) {
            List<Edge> further = new ArrayList<>();
            for (Edge first : all) {
                all.stream()
                        .filter(second -> second.user().equals(first.used()))
                        .forEach(second -> further.add(new Edge(first.user(), second.used())));
            }
            grew = all.addAll(further);
        }
        return all;
    }
}
