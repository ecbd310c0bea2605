package io.freshlegs.workout.imports.provider;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.freshlegs.workout.imports.domain.ImportRefusedException;
import java.io.IOException;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Takes a provider's JSON apart into its items: one object, an array of objects, or an envelope whose arrays have
 * names. Items of arrays are read one at a time, so that a large push never stands in memory as a whole.
 */
final class Items {

    /** Items of one import at most. */
    static final int MOST = 10_000;

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
                if (!object(parser, counted, rest)) {
                    counted.accept(ALONE, new Item(rest));
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
    private boolean object(JsonParser parser, BiConsumer<String, Item> items, ObjectNode rest) throws IOException {
        boolean envelope = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && kinds.contains(name)) {
                array(parser, name, items);
                envelope = true;
            } else if (value == JsonToken.START_OBJECT && wrappers.contains(name)) {
                envelope |= object(parser, items, mapper.createObjectNode());
            } else {
                rest.set(name, mapper.readTree(parser));
            }
        }
        return envelope;
    }

    private void array(JsonParser parser, String kind, BiConsumer<String, Item> items) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                throw ImportRefusedException.unreadable("Its array holds something that is no object.");
            }
            items.accept(kind, new Item(mapper.readTree(parser)));
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
