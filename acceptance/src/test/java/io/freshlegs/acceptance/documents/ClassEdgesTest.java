package io.freshlegs.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.freshlegs.acceptance.documents.ModuleMap.Edge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ARCHITECTURE.md} says of modules and packages, held against the compiled classes. */
class ClassEdgesTest {

    /** Built before this module, which is why it can look at their classes. */
    private static final List<String> COMPILED = List.of(
            "contracts",
            "local-servers",
            "web-kit",
            "service-kit",
            "workout-service",
            "nutrition-service",
            "advice-service",
            "dashboard",
            "local-stack",
            "import-cli",
            "examples");

    /** Built beside this module or after it: of these the imports are looked at. */
    private static final List<String> LATER = List.of("deploy-checks", "benchmarks");

    /** Edges of what is run as a package, or read as a list of jars; no class is named. */
    private static final Set<String> WITHOUT_CLASSES = Set.of(
            "broker-runtime <- local-servers",
            "dashboard <- acceptance",
            "examples <- acceptance",
            "import-cli <- acceptance",
            "local-stack <- acceptance",
            "local-stack <- benchmarks",
            "nutrition-service <- acceptance",
            "workout-service <- acceptance");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?(io\\.freshlegs\\.[\\w.]+);");

    private static final Map<String, JavaClasses> CLASSES = new TreeMap<>();
    private static final Map<String, String> MODULE_OF = new TreeMap<>();

    @BeforeAll
    static void readTheClasses() {
        for (String module : COMPILED) {
            Path folder = SourceTree.ROOT.resolve(module + "/target/classes");
            assertThat(folder)
                    .as("module " + module + " is built before this one")
                    .isDirectory();
            JavaClasses classes = new ClassFileImporter().importPath(folder);
            CLASSES.put(module, classes);
            classes.forEach(ours -> MODULE_OF.put(ours.getName(), module));
        }
        CLASSES.put(
                "acceptance",
                new ClassFileImporter().importPath(SourceTree.ROOT.resolve("acceptance/target/test-classes")));
    }

    @Test
    void the_classes_of_a_module_name_classes_of_another_along_the_map_and_every_edge_is_used() {
        Set<Edge> real = new TreeSet<>();
        CLASSES.forEach((module, classes) -> namedBy(classes)
                .map(MODULE_OF::get)
                .filter(used -> used != null && !used.equals(module))
                .forEach(used -> real.add(new Edge(module, used))));
        for (String module : LATER) {
            imports(module).forEach(used -> real.add(new Edge(module, moduleOf(used))));
        }

        assertThat(real).isSubsetOf(ModuleMap.reachable());
        assertThat(ModuleMap.drawn().stream()
                        .filter(edge -> !real.contains(edge))
                        .map(Edge::toString))
                .as("drawn, and no class names one of the other")
                .containsExactlyInAnyOrderElementsOf(WITHOUT_CLASSES);
    }

    @Test
    void every_module_is_looked_at() {
        assertThat(Stream.of(COMPILED, LATER, List.of("acceptance", "broker-runtime"))
                        .flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(ModuleMap.modules());
    }

    @Test
    void of_advice_service_what_stands_above_it_takes_the_domain_alone() {
        Stream<String> named = Stream.concat(
                namedBy(CLASSES.get("acceptance")).filter(name -> "advice-service".equals(MODULE_OF.get(name))),
                imports("benchmarks").stream().filter(name -> name.startsWith("io.freshlegs.advice.")));

        assertThat(named.collect(Collectors.toSet()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).contains(".domain."));
    }

    @ParameterizedTest
    @CsvSource({"contracts, org.jspecify.", "examples, com.fasterxml. org.apache.kafka. org.jspecify."})
    void a_module_that_others_or_strangers_build_on_knows_little_beside_the_jdk(String module, String others) {
        assertThat(foreign(CLASSES.get(module).stream(), "io.freshlegs."))
                .allSatisfy(name -> assertThat(Stream.of(others.split(" "))).anyMatch(name::startsWith));
    }

    /** They are compiled alone, before there is anything else, by the start profile. */
    @Test
    void the_launcher_of_the_stack_knows_the_jdk_and_itself_alone() {
        List<String> launcher = List.of(
                "io.freshlegs.localstack.launch",
                "io.freshlegs.localstack.console",
                "io.freshlegs.localstack.services");
        List<JavaClass> classes = CLASSES.get("local-stack").stream()
                .filter(ours -> launcher.contains(ours.getPackageName()))
                .filter(ours -> !ours.getSimpleName().equals("package-info"))
                .toList();

        assertThat(classes).hasSizeGreaterThan(8);
        assertThat(foreign(classes.stream(), "none."))
                .allSatisfy(name -> assertThat(launcher).contains(name.substring(0, name.lastIndexOf('.'))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "web-kit", "service-kit", "local-stack"})
    void packages_of_a_module_without_a_service_are_free_of_cycles(String module) {
        SlicesRuleDefinition.slices()
                .matching("io.freshlegs.(*).(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package that needs another is above it")
                .check(CLASSES.get(module));
    }

    /** What classes name beside the JDK and beside what begins so. */
    private static Set<String> foreign(Stream<JavaClass> classes, String own) {
        return classes.flatMap(ClassEdgesTest::namedBy)
                .filter(name -> name.contains(".") && !name.startsWith("java.") && !name.startsWith(own))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> namedBy(JavaClasses classes) {
        return classes.stream().flatMap(ClassEdgesTest::namedBy);
    }

    private static Stream<String> namedBy(JavaClass ours) {
        return ours.getDirectDependenciesFromSelf().stream()
                .map(dependency ->
                        dependency.getTargetClass().getBaseComponentType().getName());
    }

    private static Set<String> imports(String module) {
        Set<String> imports = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SourceTree.ROOT.resolve(module + "/src"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> IMPORT.matcher(SourceTree.text(file))
                            .results()
                            .map(found -> found.group(1))
                            .filter(name -> !name.startsWith("io.freshlegs." + module.replace("-", "") + "."))
                            .forEach(imports::add));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return imports;
    }

    /** The module of an imported class, or of the class whose member is imported. */
    private static String moduleOf(String imported) {
        for (String name = imported; name.contains("."); name = name.substring(0, name.lastIndexOf('.'))) {
            String module = MODULE_OF.get(name);
            if (module != null) {
                return module;
            }
        }
        throw new AssertionError("no module has " + imported);
    }
}
