package io.freshlegs.kit.record;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a record: its envelope, then its content.
 *
 * <p>Content is stored as canonical text, so it is joined as text; nothing is parsed again on the way out.
 */
public final class RecordJson {

    private RecordJson() {}

    /** The record as GET and lists show it. A tombstone shows its identity alone. */
    public static String of(RecordState state) {
        return envelope(state, null);
    }

    /** The record as the answer to a write shows it, with the outcome. */
    public static String of(Written written) {
        return envelope(written.record(), written.outcome());
    }

    private static String envelope(RecordState state, @Nullable Outcome outcome) {
        StringBuilder json =
                new StringBuilder(state.json() == null ? 256 : state.json().length() + 256);
        json.append('{');
        if (outcome != null) {
            json.append("\"outcome\":\"").append(word(outcome)).append("\",");
        }
        json.append("\"athleteId\":\"").append(state.key().athlete().value());
        json.append("\",\"id\":\"").append(state.id());
        json.append("\",\"source\":\"").append(state.key().source());
        json.append("\",\"externalId\":").append(quoted(state.key().externalId()));
        json.append(",\"revision\":").append(state.revision());
        json.append(",\"status\":\"").append(state.deleted() ? "deleted" : "active");
        json.append("\",\"localDate\":\"").append(state.localDate()).append('"');
        String content = state.json();
        if (content == null) {
            return json.append('}').toString();
        }
        json.append(",\"receivedAt\":\"").append(state.receivedAt()).append('"');
        if (state.sourceVersion() != null) {
            json.append(",\"sourceVersion\":").append(state.sourceVersion());
        }
        return json.append(tail(content)).toString();
    }

    /** What follows the envelope: the properties of a content object with its closing brace. */
    static String tail(String content) {
        return content.length() == 2 ? "}" : "," + content.substring(1);
    }

    /** A text as a JSON string with its quotes. */
    public static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    /** The word of the HTTP contract for an outcome. */
    public static String word(Outcome outcome) {
        return outcome.name().toLowerCase(java.util.Locale.ROOT);
    }
}
