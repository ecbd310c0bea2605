package io.freshlegs.kit.openapi;

import io.freshlegs.kit.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes the OpenAPI document: each operation gets its problems by reference, each known parameter its form, each
 * field what it means, each answer an example.
 *
 * <p>The problems are those of the catalogue; a status has one response that lists the codes it may carry.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonDescriptions implements OASFilter {

    /** What only the backend for the browser answers, which has no such document. */
    private static final EnumSet<Problem> OF_THE_DASHBOARD = EnumSet.of(
            Problem.NO_SESSION,
            Problem.FOREIGN_REQUEST,
            Problem.SERVICE_FAILED,
            Problem.SERVICE_UNAVAILABLE,
            Problem.SERVICE_TIMEOUT);

    private static final String TOKEN = "token";
    private static final List<Integer> EVERY_OPERATION = List.of(400, 401, 403, 406, 429, 500, 503);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        document.setComponents(components);
        components.addSecurityScheme(
                TOKEN,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                                "An access token of the OIDC issuer. Its subject is the athlete; a token with scope"
                                        + " sync:write is a partner's, named by its client id."));
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
        components.addHeader(
                "ETag",
                OASFactory.createHeader()
                        .description("The revision of the record, in quotes")
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        addProblems(components);
        if (components.getSchemas() != null) {
            new FieldDescriptions().describe(components.getSchemas());
        }
        AnswerExamples examples = new AnswerExamples(components);
        for (Map.Entry<String, PathItem> path :
                document.getPaths().getPathItems().entrySet()) {
            path.getValue().getOperations().forEach((method, operation) -> {
                complete(path.getKey(), method, operation);
                examples.add(method, operation);
            });
        }
        if (components.getSchemas() != null) {
            UnusedSchemas.remove(document, components);
        }
    }

    /** The problems that a service may answer with. */
    public static Set<Problem> problems() {
        return EnumSet.complementOf(OF_THE_DASHBOARD);
    }

    private static void addProblems(Components components) {
        Map<Integer, List<Problem>> byStatus = new TreeMap<>();
        for (Problem problem : problems()) {
            components.addExample(
                    problem.name(),
                    OASFactory.createExample().summary(problem.title()).value(example(problem)));
            byStatus.computeIfAbsent(problem.status(), status -> new ArrayList<>())
                    .add(problem);
        }
        byStatus.forEach((status, problems) -> components.addResponse(name(status), response(status, problems)));
    }

    private static APIResponse response(int status, List<Problem> problems) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        problems.forEach(problem -> media.addExample(
                problem.name(), OASFactory.createExample().ref("#/components/examples/" + problem.name())));
        APIResponse response = OASFactory.createAPIResponse()
                .description(problems.stream().map(Problem::name).collect(Collectors.joining(", ")))
                .content(OASFactory.createContent().addMediaType("application/problem+json", media));
        if (problems.stream().anyMatch(problem -> problem.retryAfterSeconds() > 0)) {
            response.addHeader(
                    "Retry-After",
                    OASFactory.createHeader()
                            .description("Seconds after which a repeat makes sense")
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
        }
        return response;
    }

    private static Map<String, Object> example(Problem problem) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", problem.type());
        example.put("title", problem.title());
        example.put("status", problem.status());
        example.put("code", problem.name());
        example.put("detail", "A sentence that says what to do.");
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return example;
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        List<Integer> statuses = new ArrayList<>(EVERY_OPERATION);
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        parameters.forEach(CommonDescriptions::describe);
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415, 422));
        }
        if (parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            statuses.add(412);
        }
        boolean oneRecord = parameters.stream()
                .anyMatch(parameter ->
                        parameter.getIn() == Parameter.In.PATH && !"athleteId".equals(parameter.getName()));
        if (method == PathItem.HttpMethod.GET && oneRecord) {
            statuses.add(404);
        }
        operation.getResponses().getAPIResponses().keySet().stream()
                .filter(code -> code.matches("[45][0-9][0-9]"))
                .map(Integer::valueOf)
                .forEach(statuses::add);
        statuses.stream().distinct().sorted().forEach(status -> {
            String code = Integer.toString(status);
            APIResponse said = operation.getResponses().getAPIResponse(code);
            if (said == null || (said.getRef() == null && said.getContent() == null)) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                code, OASFactory.createAPIResponse().ref("#/components/responses/" + name(status)));
            }
        });
        if (operation.getOperationId() == null) {
            operation.setOperationId(method.name().toLowerCase(java.util.Locale.ROOT)
                    + path.replaceAll("[{}]", "").replaceAll("[^A-Za-z0-9]+", "-"));
        }
    }

    private static void describe(Parameter parameter) {
        Schema schema = parameter.getSchema() == null ? OASFactory.createSchema() : parameter.getSchema();
        String description = switch (String.valueOf(parameter.getName())) {
            case "athleteId" -> {
                schema.pattern("^[A-Za-z0-9._-]{1,64}$");
                yield "The athlete: the subject of their token, or me for the caller's own";
            }
            case "source" -> {
                schema.pattern("^[a-z0-9._-]{1,40}$");
                yield "Who recorded it; a partner reaches only the source equal to its client id";
            }
            case "externalId" -> {
                schema.minLength(1).maxLength(128);
                yield "What the source calls the record; percent-encode / and ;";
            }
            case "providerUserId" -> {
                schema.minLength(1).maxLength(128);
                yield "What the provider calls its user; percent-encode / and ;";
            }
            case "shoeId" -> {
                schema.minLength(1).maxLength(64);
                yield "What the athlete calls the pair; percent-encode / and ;";
            }
            case "date" -> {
                schema.format("date");
                yield "A local day of the athlete, YYYY-MM-DD";
            }
            case "from" -> {
                schema.format("date");
                yield "First local day, included; open without it";
            }
            case "to" -> {
                schema.format("date");
                yield "Last local day, included; open without it";
            }
            case "limit" -> {
                schema.setType(List.of(Schema.SchemaType.INTEGER));
                schema.minimum(java.math.BigDecimal.ONE).maximum(java.math.BigDecimal.valueOf(200));
                schema.defaultValue(50);
                yield "Items of one page";
            }
            case "cursor" -> "nextCursor of the page before, of the same list and filter";
            case "If-Match" -> {
                schema.pattern("^\"[1-9][0-9]{0,17}\"$");
                yield "The ETag the record must be at; another one is 412";
            }
            case "If-None-Match" -> "ETags the caller holds; a match is answered 304 without a body";
            default -> "";
        };
        if (parameter.getDescription() == null && !description.isEmpty()) {
            parameter.setDescription(description);
        }
        parameter.setSchema(schema);
    }

    private static String name(int status) {
        return "Problem" + status;
    }
}
