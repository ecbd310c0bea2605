package io.freshlegs.localstack;

import io.freshlegs.localstack.launch.StackDirectory;
import io.freshlegs.localstack.services.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the person at the terminal may choose.
 *
 * @param directory where data, logs and addresses lie
 * @param ports the port of each name, in the order of {@link #portNames()}
 * @param demo whether the demo athlete has data
 * @param fresh whether to begin with no data at all
 * @param replay whether advice-service is to read the event stream again from its beginning
 */
record Settings(Path directory, Map<String, Integer> ports, boolean demo, boolean fresh, boolean replay) {
    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    static final String ISSUER = "issuer";
    static final String DOCS = "docs";

    private static final String PORT_PREFIX = "freshlegs.port.";
    private static final String MANAGEMENT_SUFFIX = ".management";

    Settings {
        ports = Collections.unmodifiableMap(new LinkedHashMap<>(ports));
    }

    /** A choice that can't be; the message says which and what can. */
    static final class WrongSetting extends RuntimeException {
        WrongSetting(String message) {
            super(message);
        }
    }

    /**
     * Reads the {@code freshlegs.*} properties.
     *
     * @throws WrongSetting for an unknown one, and for a value that can't be
     */
    static Settings from(Path projectRoot, Properties properties) {
        Map<String, Integer> ports = defaultPorts();
        Set<String> known =
                new TreeSet<>(Set.of("freshlegs.demo", "freshlegs.fresh", "freshlegs.replay", StackDirectory.PROPERTY));
        ports.keySet().forEach(name -> known.add(PORT_PREFIX + name));
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (key.startsWith("freshlegs.") && !known.contains(key)) {
                throw new WrongSetting("There is no setting " + key + "; these are: " + String.join(" ", known));
            }
        }
        ports.replaceAll((name, standard) -> port(properties, name, standard));
        refuseSamePortTwice(ports);
        return new Settings(
                StackDirectory.of(projectRoot, properties),
                ports,
                flag(properties, "freshlegs.demo", true),
                flag(properties, "freshlegs.fresh", false),
                flag(properties, "freshlegs.replay", false));
    }

    /** The switch that changes the port of that name. */
    static String portSwitch(String name) {
        return "-D" + PORT_PREFIX + name + "=<number>";
    }

    /** The name of a service's management port. */
    static String management(Service service) {
        return service.shortName() + MANAGEMENT_SUFFIX;
    }

    static List<String> portNames() {
        return List.copyOf(defaultPorts().keySet());
    }

    int port(String name) {
        Integer port = ports.get(name);
        if (port == null) {
            throw new IllegalArgumentException("No port is called " + name);
        }
        return port;
    }

    int port(Service service) {
        return port(service.shortName());
    }

    /** The address of a service, without a slash at the end. */
    String url(Service service) {
        return "http://127.0.0.1:" + port(service);
    }

    int managementPort(Service service) {
        return port(management(service));
    }

    /** What listens on the port of that name, in words. */
    static String purpose(String name) {
        return switch (name) {
            case POSTGRES -> "PostgreSQL";
            case KAFKA -> "Kafka";
            case ISSUER -> "the OIDC issuer";
            case DOCS -> "the interface pages";
            default -> {
                for (Service service : Service.values()) {
                    if (name.equals(service.shortName())) {
                        yield service.module();
                    }
                    if (name.equals(management(service))) {
                        yield "probes and metrics of " + service.module();
                    }
                }
                throw new IllegalArgumentException("No port is called " + name);
            }
        };
    }

    private static Map<String, Integer> defaultPorts() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put(POSTGRES, 15432);
        ports.put(KAFKA, 19092);
        ports.put(ISSUER, 8084);
        ports.put(DOCS, 8085);
        for (Service service : Service.values()) {
            ports.put(service.shortName(), service.defaultPort());
            ports.put(management(service), service.defaultManagementPort());
        }
        return ports;
    }

    private static int port(Properties properties, String name, int standard) {
        String value = properties.getProperty(PORT_PREFIX + name);
        if (value == null) {
            return standard;
        }
        try {
            int port = Integer.parseInt(value.strip());
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new WrongSetting(PORT_PREFIX + name + " must be a number from 1 to 65535");
    }

    private static boolean flag(Properties properties, String key, boolean standard) {
        String value = properties.getProperty(key);
        if (value == null) {
            return standard;
        }
        return switch (value) {
            // -Dname without a value means yes to Maven
            case "true", "" -> true;
            case "false" -> false;
            default -> throw new WrongSetting(key + " must be true or false");
        };
    }

    private static void refuseSamePortTwice(Map<String, Integer> ports) {
        List<String> names = new ArrayList<>(ports.keySet());
        for (int first = 0; first < names.size(); first++) {
            for (int second = first + 1; second < names.size(); second++) {
                if (ports.get(names.get(first)).equals(ports.get(names.get(second)))) {
                    throw new WrongSetting("Port " + ports.get(names.get(first)) + " is meant for both "
                            + purpose(names.get(first)) + " and " + purpose(names.get(second)) + ": change one by "
                            + portSwitch(names.get(first)) + " or " + portSwitch(names.get(second)));
                }
            }
        }
    }
}
