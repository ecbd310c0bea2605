package io.freshlegs.deploychecks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code docker-compose.yml} has to be like. */
final class ComposePolicy {

    static final List<String> OURS = List.of("workout-service", "nutrition-service", "advice-service", "dashboard");

    private static final Set<String> KEYS = Set.of(
            "image",
            "build",
            "command",
            "environment",
            "ports",
            "volumes",
            "depends_on",
            "healthcheck",
            "restart",
            "profiles",
            "user",
            "read_only",
            "tmpfs",
            "cap_drop",
            "security_opt",
            "mem_limit",
            "stop_grace_period",
            "stop_signal",
            "init",
            "shm_size");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?[0-9]+\\.[0-9]+[A-Za-z0-9.-]*");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|_KEY)$");
    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\$\\{[A-Z_]+:-[^}]+}");
    /** A shorter key is no secret to a service, and stops its start. */
    private static final Pattern KEY = Pattern.compile("FRESHLEGS_.*_KEY");

    private static final Pattern LONG_ENOUGH = Pattern.compile("\\$\\{[A-Z_]+:-[^}]{32,}}");

    private final List<String> violations = new ArrayList<>();

    private ComposePolicy() {}

    static List<String> violations(JsonNode compose) {
        ComposePolicy policy = new ComposePolicy();
        JsonNode services = compose.path("services");
        services.propertyStream().forEach(entry -> policy.check(entry.getKey(), entry.getValue(), compose));
        for (String name : OURS) {
            policy.checkOurs(name, services.path(name));
        }
        return policy.violations;
    }

    private void check(String name, JsonNode service, JsonNode compose) {
        Tree.names(service).filter(key -> !KEYS.contains(key)).forEach(key -> require(false, name, "no key " + key));
        String image = service.path("image").asText();
        require(
                image.startsWith("freshlegs/")
                        ? image.endsWith(":local")
                        : PINNED.matcher(image).matches(),
                name,
                "an image with a version");
        service.path("environment")
                .propertyStream()
                .forEach(variable -> require(
                        !SECRET.matcher(variable.getKey()).matches()
                                || FROM_ENVIRONMENT
                                        .matcher(variable.getValue().asText())
                                        .matches(),
                        name,
                        variable.getKey() + " comes from the environment, with a local default"));
        service.path("environment")
                .propertyStream()
                .filter(variable -> KEY.matcher(variable.getKey()).matches())
                .forEach(variable -> require(
                        LONG_ENOUGH.matcher(variable.getValue().asText()).matches(),
                        name,
                        variable.getKey() + " is long enough for the service to start"));
        for (JsonNode port : service.path("ports")) {
            require(port.asText().startsWith("127.0.0.1:"), name, "ports on this machine alone");
        }
        for (JsonNode volume : service.path("volumes")) {
            String source = volume.asText().split(":")[0];
            require(
                    source.startsWith("./")
                            ? java.nio.file.Files.exists(Tree.path(source))
                            : compose.path("volumes").has(source),
                    name,
                    "a volume that is named, or a file that exists: " + source);
        }
        service.path("depends_on").propertyStream().forEach(on -> {
            JsonNode needed = compose.path("services").path(on.getKey());
            require(!needed.isMissingNode(), name, "depends on something that is there");
            require(
                    !on.getValue().path("condition").asText().equals("service_healthy") || needed.has("healthcheck"),
                    name,
                    on.getKey() + " says whether it is healthy");
        });
    }

    private void checkOurs(String name, JsonNode service) {
        require(service.path("user").asText().equals("10001:10001"), name, "not root");
        require(service.path("read_only").asBoolean(), name, "read-only root file system");
        require(service.at("/cap_drop/0").asText().equals("ALL"), name, "no capabilities");
        require(service.at("/security_opt/0").asText().equals("no-new-privileges:true"), name, "no new privileges");
        require(service.has("mem_limit"), name, "a limit of memory");
        require(service.has("healthcheck"), name, "says whether it is healthy");
        require(service.at("/build/args/MODULE").asText().equals(name), name, "built from its module");
        Matcher grace = Pattern.compile("([0-9]+)s")
                .matcher(service.path("stop_grace_period").asText());
        require(
                grace.matches() && Integer.parseInt(grace.group(1)) > 15,
                name,
                "a grace period above delay and timeout");
    }

    /** Every variable that our services and migrations get. */
    static Set<String> variables(JsonNode compose) {
        Set<String> variables = new TreeSet<>();
        compose.path("services")
                .propertyStream()
                .filter(entry -> entry.getValue().path("image").asText().startsWith("freshlegs/"))
                .forEach(entry ->
                        Tree.names(entry.getValue().path("environment")).forEach(variables::add));
        return variables;
    }

    private void require(boolean holds, String name, String rule) {
        if (!holds) {
            violations.add(name + ": " + rule);
        }
    }
}
