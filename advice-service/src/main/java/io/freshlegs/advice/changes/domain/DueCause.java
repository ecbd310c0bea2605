package io.freshlegs.advice.changes.domain;

import org.jspecify.annotations.Nullable;

/**
 * A cause as the transaction of the write leaves it with the athlete who becomes due: in one text, so that noting it costs
 * next to nothing. What the record is called at its source is looked up once the advice has really changed.
 *
 * @param kind of the record, as {@code food_day}
 * @param verb {@code recorded}, {@code updated}, {@code deleted} or {@code erased}
 * @param recordKey what names the record within athlete and kind
 */
public record DueCause(String kind, String verb, long revision, String recordKey) {

    /** {@code workout.updated 3 0191b2c4-…}. */
    public static DueCause of(String text) {
        int dot = text.indexOf('.');
        int first = text.indexOf(' ');
        int second = text.indexOf(' ', first + 1);
        return new DueCause(
                text.substring(0, dot),
                text.substring(dot + 1, first),
                Long.parseLong(text.substring(first + 1, second)),
                text.substring(second + 1));
    }

    public String text() {
        return kind + '.' + verb + ' ' + revision + ' ' + recordKey;
    }

    /** The cause, once it is known what the record is called. */
    public Cause named(@Nullable String source, @Nullable String externalId) {
        boolean gone = verb.equals("erased") || revision == 0;
        return new Cause(kind.replace('_', '-') + '.' + verb, source, externalId, gone ? null : revision);
    }
}
