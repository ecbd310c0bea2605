package io.freshlegs.nutrition.meals.domain;

/** The occasion of a meal. */
public enum MealType {
    BREAKFAST,
    LUNCH,
    DINNER,
    SNACK,
    PRE_RUN,
    DURING_RUN,
    POST_RUN,
    SUPPLEMENT
}
