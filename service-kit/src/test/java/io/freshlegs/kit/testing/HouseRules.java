package io.freshlegs.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.util.List;

/**
 * The rules of the rings and of the house, for the classes of one service. ARCHITECTURE.md states each of them.
 *
 * <p>A service has one test that calls {@link #hold} with its package.
 */
public final class HouseRules {

    private static final List<String> SERVICES =
            List.of("io.freshlegs.workout", "io.freshlegs.nutrition", "io.freshlegs.advice", "io.freshlegs.dashboard");

    private HouseRules() {}

    /** Checks every rule against the production classes below a package. */
    public static void hold(String basePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(basePackage);
        domainIsPure(basePackage, classes);
        applicationKnowsNoTechnology(classes);
        adaptersDoNotKnowEachOther(basePackage, classes);
        servicesDoNotKnowEachOther(basePackage, classes);
        timeIsInjected(classes);
        slices().matching(basePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that needs another is above it")
                .check(classes);
    }

    private static void domainIsPure(String basePackage, JavaClasses classes) {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are of java.*, of this service's domain, or pure values of the kit",
                        (JavaClass other) -> other.getPackageName().startsWith("java.")
                                || other.getPackageName().equals("io.freshlegs.kit.domain")
                                || other.getPackageName().equals("org.jspecify.annotations")
                                || (other.getPackageName().startsWith(basePackage)
                                        && other.getPackageName().contains(".domain"))
                                || other.isPrimitive()
                                || other.isArray()))
                .allowEmptyShould(true)
                .because("rules must be testable without a framework, a clock or a database")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.util.logging..")
                .allowEmptyShould(true)
                .because("the domain has no input and no output")
                .check(classes);
    }

    private static void applicationKnowsNoTechnology(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage("..application..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "org.hibernate..",
                        "org.apache.kafka..",
                        "com.fasterxml..",
                        "..http..",
                        "..store..",
                        "..events..")
                .allowEmptyShould(true)
                .because("a use case owns its ports and knows no adapter")
                .check(classes);
    }

    private static void adaptersDoNotKnowEachOther(String basePackage, JavaClasses classes) {
        for (String ring : List.of("http", "store", "events")) {
            String[] others = List.of("http", "store", "events").stream()
                    .filter(other -> !other.equals(ring))
                    .map(other -> basePackage + ".." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(basePackage + ".." + ring + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .allowEmptyShould(true)
                    .because("an adapter knows its one technology, the application and the domain")
                    .check(classes);
        }
    }

    private static void servicesDoNotKnowEachOther(String basePackage, JavaClasses classes) {
        String[] others = SERVICES.stream()
                .filter(service -> !service.equals(basePackage))
                .map(service -> service + "..")
                .toArray(String[]::new);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services deploy and fail alone; they share events, not classes")
                .check(classes);
    }

    private static void timeIsInjected(JavaClasses classes) {
        noClasses()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.callMethod(java.time.Instant.class, "now")
                        .or(com.tngtech.archunit.lang.conditions.ArchConditions.callMethod(
                                java.time.LocalDate.class, "now"))
                        .or(com.tngtech.archunit.lang.conditions.ArchConditions.callMethod(
                                System.class, "currentTimeMillis"))
                        .or(com.tngtech.archunit.lang.conditions.ArchConditions.callMethod(
                                Clock.class, "systemDefaultZone")))
                .because("tests move the clock; only its producer reads the machine's")
                .check(classes);
    }
}
