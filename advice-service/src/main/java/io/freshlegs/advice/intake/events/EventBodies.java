package io.freshlegs.advice.intake.events;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.freshlegs.advice.intake.domain.DeadLetterCode;
import io.freshlegs.contracts.EventType;
import io.freshlegs.contracts.event.FoodDayRecorded;
import io.freshlegs.contracts.event.MealRecorded;
import io.freshlegs.contracts.event.RecordDeleted;
import io.freshlegs.contracts.event.RecordStatus;
import io.freshlegs.contracts.event.WellnessRecorded;
import io.freshlegs.contracts.event.WorkoutRecorded;
import io.freshlegs.kit.json.StrictJson;
import java.io.CharConversionException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of an event as far as intake needs it, having checked that advice can read all of it later.
 *
 * <p>Unknown properties are passed over. A number beyond double, a missing required property and a wrong type are
 * {@link DeadLetterCode#BODY_INVALID}; what is no JSON is {@link DeadLetterCode#BODY_MALFORMED}. Safe for several threads.
 */
final class EventBodies {

    /** What every body says about its record. */
    record Identity(String athleteId, String recordKey, long revision, LocalDate localDate) {}

    private static final Map<EventType, Class<? extends Record>> SHAPES = new EnumMap<>(Map.of(
            EventType.WORKOUT_RECORDED, WorkoutRecorded.class,
            EventType.WELLNESS_RECORDED, WellnessRecorded.class,
            EventType.MEAL_RECORDED, MealRecorded.class,
            EventType.FOOD_DAY_RECORDED, FoodDayRecorded.class));

    private final ObjectMapper mapper = StrictJson.mapper()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .registerModule(new SimpleModule("finite-numbers")
                    .addDeserializer(Double.class, new FiniteDouble())
                    .addDeserializer(double.class, new FiniteDouble()));

    private final Map<EventType, ObjectReader> readers = new EnumMap<>(EventType.class);

    EventBodies() {
        for (EventType type : EventType.values()) {
            Class<? extends Record> shape = SHAPES.get(type);
            if (shape != null || type.deletion()) {
                readers.put(type, mapper.readerFor(shape == null ? RecordDeleted.class : shape));
            }
        }
    }

    /** The identity in the body of an event of that type. */
    Identity identity(EventType type, byte[] body) throws PoisonException {
        Record event = read(type, body);
        if (event instanceof WorkoutRecorded workout) {
            present(workout.source(), workout.externalId(), workout.sport(), workout.startTime());
            active(workout.status());
            return identity(workout.athleteId(), workout.id(), workout.revision(), workout.localDate());
        }
        if (event instanceof WellnessRecorded day) {
            present(day.source(), day.date());
            active(day.status());
            return identity(day.athleteId(), day.source() + "/" + day.date(), day.revision(), day.localDate());
        }
        if (event instanceof MealRecorded meal) {
            present(meal.source(), meal.externalId(), meal.eatenAt(), meal.mealType());
            active(meal.status());
            return identity(meal.athleteId(), meal.id(), meal.revision(), meal.localDate());
        }
        if (event instanceof FoodDayRecorded day) {
            present(day.date());
            active(day.status());
            return identity(day.athleteId(), day.date(), day.revision(), day.localDate());
        }
        return deleted(type, (RecordDeleted) event);
    }

    private static Identity deleted(EventType type, RecordDeleted event) throws PoisonException {
        present(event.source(), event.externalId());
        require(RecordStatus.DELETED.equals(event.status()));
        Object recordKey = switch (type.topic()) {
            case WORKOUTS, MEALS -> event.id();
            case WELLNESS -> event.source() + "/" + event.externalId();
            case FOOD_DAYS, ADVICE -> event.externalId();
        };
        return identity(event.athleteId(), recordKey, event.revision(), event.localDate());
    }

    private Record read(EventType type, byte[] body) throws PoisonException {
        if (body.length == 0) {
            throw new PoisonException(DeadLetterCode.BODY_MALFORMED);
        }
        try {
            Record event = readers.get(type).readValue(body);
            if (event == null) {
                throw new PoisonException(DeadLetterCode.BODY_INVALID);
            }
            return event;
        } catch (IOException | RuntimeException failure) {
            throw new PoisonException(codeOf(failure));
        }
    }

    private static DeadLetterCode codeOf(Exception failure) {
        Throwable cause = failure instanceof JsonMappingException mapping && mapping.getCause() != null
                ? mapping.getCause()
                : failure;
        boolean noJson = cause instanceof JsonParseException
                || cause instanceof JsonEOFException
                || cause instanceof CharConversionException
                || cause instanceof StreamConstraintsException;
        return noJson ? DeadLetterCode.BODY_MALFORMED : DeadLetterCode.BODY_INVALID;
    }

    private static Identity identity(
            @Nullable String athleteId, @Nullable Object recordKey, long revision, @Nullable LocalDate localDate)
            throws PoisonException {
        if (athleteId == null || recordKey == null || localDate == null || revision < 1) {
            throw new PoisonException(DeadLetterCode.BODY_INVALID);
        }
        return new Identity(athleteId, recordKey.toString(), revision, localDate);
    }

    private static void active(@Nullable String status) throws PoisonException {
        require(RecordStatus.ACTIVE.equals(status));
    }

    private static void present(@Nullable Object... values) throws PoisonException {
        for (Object value : values) {
            require(value != null);
        }
    }

    private static void require(boolean holds) throws PoisonException {
        if (!holds) {
            throw new PoisonException(DeadLetterCode.BODY_INVALID);
        }
    }

    /** Refuses {@code 1e999}, which the parser reads as infinity. */
    private static final class FiniteDouble extends StdScalarDeserializer<Double> {

        FiniteDouble() {
            super(Double.class);
        }

        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                return (Double) context.handleUnexpectedToken(Double.class, parser);
            }
            double value = parser.getDoubleValue();
            if (!Double.isFinite(value)) {
                return (Double) context.handleWeirdNumberValue(Double.class, value, "is beyond double");
            }
            return value;
        }

        @Override
        public @Nullable Double getNullValue(DeserializationContext context) {
            return null;
        }
    }
}
