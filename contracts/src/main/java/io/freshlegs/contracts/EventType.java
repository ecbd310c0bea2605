package io.freshlegs.contracts;

import java.util.Optional;

/**
 * A type of event, with its name in {@code ce_type} and the topic that carries it.
 *
 * <p>The last segment of the name is the major version. A reader skips a name it does not know when the major version is
 * {@link #MAJOR_VERSION}; any other major version goes to the dead letter topic. An erasure is a record of the
 * {@code deleted} type without a body.
 */
public enum EventType {
    WORKOUT_RECORDED("io.freshlegs.workout.recorded.v1", Topic.WORKOUTS),
    WORKOUT_DELETED("io.freshlegs.workout.deleted.v1", Topic.WORKOUTS),
    WELLNESS_RECORDED("io.freshlegs.wellness.recorded.v1", Topic.WELLNESS),
    WELLNESS_DELETED("io.freshlegs.wellness.deleted.v1", Topic.WELLNESS),
    MEAL_RECORDED("io.freshlegs.meal.recorded.v1", Topic.MEALS),
    MEAL_DELETED("io.freshlegs.meal.deleted.v1", Topic.MEALS),
    FOOD_DAY_RECORDED("io.freshlegs.food-day.recorded.v1", Topic.FOOD_DAYS),
    FOOD_DAY_DELETED("io.freshlegs.food-day.deleted.v1", Topic.FOOD_DAYS),
    ADVICE_UPDATED("io.freshlegs.advice.updated.v1", Topic.ADVICE);

    /** The major version of every event type here. */
    public static final int MAJOR_VERSION = 1;

    private final String typeName;
    private final Topic topic;

    EventType(String typeName, Topic topic) {
        this.typeName = typeName;
        this.topic = topic;
    }

    /** The value of {@code ce_type}. */
    public String typeName() {
        return typeName;
    }

    /** The topic whose records may carry this type. */
    public Topic topic() {
        return topic;
    }

    /** Whether the body is that of a deleted record: identity and revision alone. */
    public boolean deletion() {
        return typeName.endsWith(".deleted.v" + MAJOR_VERSION);
    }

    /** The class path resource with the JSON Schema of the body, as a writer must hold it. */
    public String schemaResource() {
        return "/schemas/" + typeName + ".schema.json";
    }

    /** The type of that name; empty for a name this release does not know. */
    public static Optional<EventType> ofName(String typeName) {
        for (EventType type : values()) {
            if (type.typeName.equals(typeName)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
