package io.freshlegs.advice.announcing.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.freshlegs.advice.changes.domain.Seen;

/** What was seen of an advice, as the text of a column. Safe for several threads. */
final class SeenJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private SeenJson() {}

    static String write(Seen seen) {
        try {
            return JSON.writeValueAsString(seen);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of ours can't be written as JSON", impossible);
        }
    }

    static Seen read(String json) {
        try {
            return JSON.readValue(json, Seen.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("what was seen of an advice can't be read", broken);
        }
    }
}
