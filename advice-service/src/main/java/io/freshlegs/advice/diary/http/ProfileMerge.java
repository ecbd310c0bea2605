package io.freshlegs.advice.diary.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.freshlegs.advice.diary.application.Revised;
import io.freshlegs.advice.facts.domain.Profile;
import io.freshlegs.kit.domain.AthleteId;
import io.freshlegs.kit.domain.Violation;
import io.freshlegs.kit.json.JsonBodies;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays some fields over a profile, and checks the outcome as a PUT of all of it would be checked. */
@Singleton
public class ProfileMerge {

    private final ObjectMapper mapper;
    private final JsonBodies json;
    private final Clock clock;

    ProfileMerge(ObjectMapper mapper, JsonBodies json, Clock clock) {
        this.mapper = mapper;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The stored profile with these fields; a null makes a field unknown.
     *
     * @param stored null for none
     * @param place where the fields stand in the request
     * @throws ProblemException {@code WHAT_IF_INVALID} with every field at fault
     */
    public Profile merge(AthleteId athlete, @Nullable Profile stored, JsonNode fields, String place) {
        if (!fields.isObject()) {
            throw ProblemException.invalid(Problem.WHAT_IF_INVALID, place, "must be a JSON object");
        }
        ObjectNode whole = stored == null
                ? mapper.createObjectNode()
                : mapper.valueToTree(ProfileBody.of(athlete, new Revised<>(stored, 1, null)));
        whole.remove("revision");
        fields.properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
        try {
            return json.read(whole, ProfileBody.class, Problem.WHAT_IF_INVALID).toProfile(athlete, Fields.today(clock));
        } catch (ProblemException invalid) {
            List<Violation> errors = invalid.errors().stream()
                    .map(error -> new Violation(
                            error.field().isEmpty() ? place : place + "." + error.field(), error.message()))
                    .toList();
            throw ProblemException.invalid(Problem.WHAT_IF_INVALID, errors);
        }
    }
}
