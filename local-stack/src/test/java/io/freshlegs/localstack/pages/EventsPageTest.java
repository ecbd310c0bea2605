package io.freshlegs.localstack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.contracts.EventHeaders;
import io.freshlegs.contracts.EventType;
import io.freshlegs.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsPageTest {
    @Test
    void the_page_shows_every_topic_event_type_and_header_of_the_contract() {
        Page page = InterfacePages.of(Path.of("..")).get("/events/");
        String html = new String(page.content(), StandardCharsets.UTF_8);

        for (Topic topic : Topic.values()) {
            assertThat(html).contains(">" + topic.topicName() + "</h3>", ">" + topic.deadLetterName() + "</h3>");
        }
        for (EventType type : EventType.values()) {
            assertThat(html).contains("<code>" + type.typeName() + "</code>");
        }
        for (String header : EventHeaders.REQUIRED) {
            assertThat(html).contains("<th scope=\"row\"><code>" + header + "</code></th>");
        }
        assertThat(html)
                .contains("&lt;athleteId&gt;/&lt;mealId&gt;", "<code>items[].proteinGrams</code>")
                .contains("Sample meal.recorded.full.json", "Sample workout.deleted.json")
                .doesNotContain("<athleteId>", "<script");
    }

    @Test
    void a_row_says_type_need_limits_and_meaning_also_of_what_lies_deeper_and_of_what_is_referred_to()
            throws Exception {
        JsonNode schema = new ObjectMapper().readTree("""
                {"type": "object", "required": ["kind"],
                 "properties": {
                   "kind": {"const": "a<b", "description": "Which & why"},
                   "count": {"type": ["integer", "null"], "minimum": 1},
                   "parts": {"type": "array", "maxItems": 3, "items": {"$ref": "#/$defs/part"}},
                   "colours": {"type": "array", "items": {"type": "string", "enum": ["red", "blue"]}}},
                 "$defs": {"part": {"type": "object", "required": ["name"],
                   "properties": {"name": {"type": "string"}, "inner": {"$ref": "#/$defs/part"}}}}}
                """);

        assertThat(SchemaRows.of(schema))
                .contains(
                        List.of("<code>kind</code>", "", "yes", "always <code>a&lt;b</code>", "Which &amp; why"),
                        List.of("<code>count</code>", "integer or null", "no", "minimum <code>1</code>", ""),
                        List.of("<code>parts</code>", "array", "no", "maxItems <code>3</code>", ""),
                        List.of("<code>parts[].name</code>", "string", "yes", "", ""),
                        List.of(
                                "<code>colours</code>",
                                "array of string",
                                "no",
                                "one of <code>red</code> <code>blue</code>",
                                ""))
                // a part holds parts: shown once, not for ever
                .hasSizeLessThan(10);
    }
}
