package io.freshlegs.advice.intake.events;

import io.freshlegs.contracts.Topic;
import java.util.List;

/** The topics that facts come from. */
final class FactTopics {

    static final List<String> NAMES = List.of(
            Topic.WORKOUTS.topicName(),
            Topic.WELLNESS.topicName(),
            Topic.MEALS.topicName(),
            Topic.FOOD_DAYS.topicName());

    private FactTopics() {}
}
