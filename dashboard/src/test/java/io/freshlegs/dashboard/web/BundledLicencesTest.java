package io.freshlegs.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the bundler packs into the page, and so hands to every browser, is in {@code NOTICE}. */
class BundledLicencesTest {

    private static final Pattern LICENCE = Pattern.compile("<license>\\s*<name>([^<]+)</name>");
    private static final String BEGIN = "Packed into the page of the dashboard, and so sent to every browser:\n\n";

    @Test
    void notice_names_every_package_of_npm_by_its_licence() throws IOException {
        Map<String, Set<String>> byLicence = new TreeMap<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Matcher jar = Pattern.compile(
                            ".*[/\\\\]org[/\\\\]mvnpm[/\\\\](?:at[/\\\\](?<scope>[^/\\\\]+)[/\\\\])?(?<name>[^/\\\\]+)"
                                    + "[/\\\\][^/\\\\]+[/\\\\][^/\\\\]+\\.jar")
                    .matcher(entry);
            if (jar.matches()) {
                String scope = jar.group("scope");
                byLicence
                        .computeIfAbsent(licence(Path.of(entry)), licence -> new TreeSet<>())
                        .add((scope == null ? "" : "@" + scope + "/") + jar.group("name"));
            }
        }
        String list = byLicence.entrySet().stream()
                .map(packages -> "- " + packages.getKey() + ": " + String.join(", ", packages.getValue()) + "\n")
                .collect(Collectors.joining());
        String notice = Files.readString(Path.of("..", "NOTICE"), StandardCharsets.UTF_8);

        assertThat(list).contains("lit", "echarts");
        assertThat(notice).endsWith(BEGIN + list);
    }

    private static String licence(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            try (Stream<JarEntry> entries = file.stream()) {
                JarEntry pom = entries.filter(entry -> entry.getName().matches("META-INF/maven/.*/pom\\.xml"))
                        .findFirst()
                        .orElseThrow();
                Matcher licence =
                        LICENCE.matcher(new String(file.getInputStream(pom).readAllBytes(), StandardCharsets.UTF_8));
                assertThat(licence.find()).as("the licence of %s", jar).isTrue();
                return licence.group(1);
            }
        }
    }
}
