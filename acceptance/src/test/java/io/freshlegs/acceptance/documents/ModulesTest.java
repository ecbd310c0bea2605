package io.freshlegs.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.acceptance.documents.ModuleMap.Edge;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The map of modules in {@code ARCHITECTURE.md} is the one that the poms make. */
class ModulesTest {

    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Pattern OURS =
            Pattern.compile("<groupId>io\\.freshlegs</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    /** Modules that are nothing but tests: what they depend on is what they test. */
    private static final Set<String> OF_TESTS = Set.of("acceptance", "deploy-checks");

    @Test
    void every_dependency_of_a_module_is_on_the_map_and_every_edge_of_the_map_is_a_dependency() {
        Set<Edge> real = real();

        assertThat(real).isNotEmpty().isSubsetOf(ModuleMap.reachable());
        assertThat(ModuleMap.drawn()).isSubsetOf(real);
    }

    @Test
    void every_module_says_in_a_readme_of_its_own_what_it_is_for() {
        assertThat(ModuleMap.modules())
                .allSatisfy(module -> assertThat(SourceTree.ROOT.resolve(module + "/README.md"))
                        .exists());
    }

    private static Set<Edge> real() {
        Set<Edge> edges = new TreeSet<>();
        for (String module : ModuleMap.modules()) {
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
}
