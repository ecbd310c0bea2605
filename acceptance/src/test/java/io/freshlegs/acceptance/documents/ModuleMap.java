package io.freshlegs.acceptance.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The map of modules in {@code ARCHITECTURE.md}, and the modules of the build. */
final class ModuleMap {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern MAP = Pattern.compile("(?s)## Modules\n\n```\n(.*?)```");

    /** One module that uses another. */
    record Edge(String user, String used) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return used + " <- " + user;
        }
    }

    private ModuleMap() {}

    static List<String> modules() {
        return MODULE.matcher(SourceTree.text("pom.xml"))
                .results()
                .map(module -> module.group(1))
                .toList();
    }

    /** The edges as they are drawn. */
    static Set<Edge> drawn() {
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

    /** The drawn edges and those that lead over others. */
    static Set<Edge> reachable() {
        Set<Edge> all = new HashSet<>(drawn());
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
