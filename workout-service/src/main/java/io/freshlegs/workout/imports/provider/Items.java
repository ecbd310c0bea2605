package io.freshlegs.workout.imports.provider;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.freshlegs.workout.imports.domain.HeartRates;
import io.freshlegs.workout.imports.domain.ImportRefusedException;
import java.io.IOException;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Takes a provider's JSON apart into its items: one object, an array of objects, or an envelope whose arrays have
 * names. Items of arrays are read one at a time, so that a large push never stands in memory as a whole; samples of an
 * item become numbers as they are read, and what else it holds is bounded.
 */
final class Items {

    /** Items of one import at most. */
    static final int MOST = 10_000;

    /** Values of one item at most, its samples not counted. */
    private static final int MOST_VALUES = 50_000;

    private static final String SAMPLES = "samples";

    /** The kind of an item that stands alone or in an array without a name. */
    static final String ALONE = "";

    private final ObjectMapper mapper;
    private final Set<String> kinds;
    private final Set<String> wrappers;

    /**
     * @param kinds names of the arrays that hold items
     * @param wrappers names of objects that only hold such arrays
     */
    Items(ObjectMapper mapper, Set<String> kinds, Set<String> wrappers) {
        this.mapper = mapper;
        this.kinds = Set.copyOf(kinds);
        this.wrappers = Set.copyOf(wrappers);
    }

    /** Hands out every item with the name of its array. */
    void read(byte[] body, BiConsumer<String, Item> items) {
        try (JsonParser parser = mapper.createParser(body)) {
            Counted counted = new Counted(items);
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                array(parser, ALONE, counted);
            } else if (first == JsonToken.START_OBJECT) {
                ObjectNode rest = mapper.createObjectNode();
                Reading reading = new Reading(parser);
                if (!object(parser, counted, rest, reading)) {
                    counted.accept(ALONE, new Item(rest, reading.rates));
                }
            } else {
                throw ImportRefusedException.unreadable("It is not a JSON object or array.");
            }
            if (parser.nextToken() != null) {
                throw ImportRefusedException.unreadable("It goes on behind its JSON.");
            }
        } catch (IOException malformed) {
            throw ImportRefusedException.unreadable("It is not JSON, or ends too early.");
        }
    }

    /** Whether the object is an envelope; what it holds beside items goes to {@code rest}. */
    private boolean object(JsonParser parser, BiConsumer<String, Item> items, ObjectNode rest, Reading reading)
            throws IOException {
        boolean envelope = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && kinds.contains(name)) {
                array(parser, name, items);
                envelope = true;
            } else if (value == JsonToken.START_OBJECT && wrappers.contains(name)) {
                envelope |= object(parser, items, mapper.createObjectNode(), new Reading(parser));
            } else {
                reading.field(name, rest);
            }
        }
        return envelope;
    }

    private void array(JsonParser parser, String kind, BiConsumer<String, Item> items) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                throw ImportRefusedException.unreadable("Its array holds something that is no object.");
            }
            Reading reading = new Reading(parser);
            JsonNode item = reading.value();
            items.accept(kind, new Item(item, reading.rates));
        }
    }

    /** Reads one item: its samples as heart rates, the rest as a tree of bounded size. */
    private final class Reading {
        private final JsonParser parser;
        private final HeartRates rates = new HeartRates();
        private int values;

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        /** The value the parser stands at. */
        JsonNode value() throws IOException {
            if (++values > MOST_VALUES) {
                throw ImportRefusedException.tooMuch("One of its items holds more than any workout needs.");
            }
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                ObjectNode object = mapper.createObjectNode();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    field(name, object);
                }
                return object;
            }
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                ArrayNode array = mapper.createArrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value());
                }
                return array;
            }
            return mapper.readTree(parser);
        }

        private void field(String name, ObjectNode object) throws IOException {
            if (name.equals(SAMPLES) && parser.currentToken() == JsonToken.START_ARRAY) {
                int before = values;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    Item sample = new Item(value(), rates);
                    values = before;
                    Long seconds = sample.whole("startTimeInSeconds");
                    if (seconds != null && Math.abs(seconds) < Integer.MAX_VALUE * 2L) {
                        rates.add(seconds * 1_000, sample.number("heartRate"));
                    }
                }
            } else {
                object.set(name, value());
            }
        }
    }

    private static final class Counted implements BiConsumer<String, Item> {
        private final BiConsumer<String, Item> items;
        private int count;

        Counted(BiConsumer<String, Item> items) {
            this.items = items;
        }

        @Override
        public void accept(String kind, Item item) {
            if (++count > MOST) {
                throw ImportRefusedException.tooMuch("Send at most " + MOST + " items at once.");
            }
            items.accept(kind, item);
        }
    }
}
