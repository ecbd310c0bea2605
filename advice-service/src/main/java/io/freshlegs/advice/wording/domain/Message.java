package io.freshlegs.advice.wording.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that is not in any language yet: its key, the values that go into it, and the sentences that follow it.
 * Values are numbers, strings, local dates, local times or messages.
 */
public record Message(String key, Map<String, Object> values, List<Message> then) {

    public Message {
        values = Map.copyOf(values);
        then = List.copyOf(then);
    }

    /** A message without values. */
    public static Message of(String key) {
        return new Message(key, Map.of(), List.of());
    }

    /** A message with one value. */
    public static Message of(String key, String name, Object value) {
        return new Message(key, Map.of(name, value), List.of());
    }

    /** A message with values, given as name, value, name, value. */
    public static Message of(String key, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            values.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return new Message(key, values, List.of());
    }

    /** At least one message, the first followed by the others. */
    public static Message oneAfterTheOther(List<Message> messages) {
        Message first = messages.get(0);
        for (Message next : messages.subList(1, messages.size())) {
            first = first.and(next);
        }
        return first;
    }

    /** This message followed by another; a null changes nothing. */
    public Message and(@Nullable Message next) {
        if (next == null) {
            return this;
        }
        List<Message> following = new ArrayList<>(then);
        following.add(next);
        return new Message(key, values, following);
    }
}
