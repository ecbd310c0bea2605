package io.freshlegs.acceptance.faults;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.freshlegs.advice.facts.domain.AthleteFacts;
import io.freshlegs.advice.today.domain.AdviceEngine;
import io.freshlegs.advice.today.domain.AdviceMoment;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Computes an athlete's advice of this hour from the ledger by the pure rules, as JSON of the HTTP contract. */
final class Advisor {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule("rounded")
                    .addSerializer(Double.class, new Rounded())
                    .addSerializer(double.class, new Rounded()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Advisor() {}

    /** Empty when the answer of the service is what the rules say; else where they differ first. */
    static String difference(Ledger ledger, String athlete, JsonNode answered) throws IOException {
        AthleteFacts facts = LedgerFacts.of(ledger, athlete);
        LocalDateTime now = LocalDateTime.now(ZONE);
        AdviceMoment moment = new AdviceMoment(now.toLocalDate(), now.toLocalTime());
        JsonNode expected = MAPPER.readTree(
                MAPPER.writeValueAsBytes(AdviceEngine.advise(facts, moment).forAthlete(athlete)));
        JsonNode actual = without(answered);
        return firstDifference("", without(expected), actual);
    }

    /** What changed is told by the order of arrival; everything else by the facts. */
    private static JsonNode without(JsonNode advice) {
        ObjectNode copy = advice.deepCopy();
        copy.remove("changed");
        return copy;
    }

    private static String firstDifference(String path, JsonNode expected, JsonNode actual) {
        if (expected.equals(actual) || (expected.isNumber() && expected.asDouble() == actual.asDouble())) {
            return "";
        }
        if (expected.isObject() && actual.isObject()) {
            for (String name : (Iterable<String>) expected::fieldNames) {
                String found = firstDifference(path + "." + name, expected.get(name), actual.path(name));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                String found = firstDifference(path + "[" + i + "]", expected.get(i), actual.get(i));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        } else {
            return path + " is " + shortened(actual) + ", the rules say " + shortened(expected);
        }
        return expected.size() == actual.size() ? "" : path + " has other fields";
    }

    private static String shortened(JsonNode node) {
        String text = node.toString();
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }

    /** As the contract rounds: half up to 2 decimals of the number as it prints. */
    private static final class Rounded extends JsonSerializer<Double> {

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(
                    BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).doubleValue());
        }
    }
}
