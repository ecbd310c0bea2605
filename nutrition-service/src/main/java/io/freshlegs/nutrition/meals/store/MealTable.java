package io.freshlegs.nutrition.meals.store;

import io.freshlegs.kit.record.RecordRepository;
import io.freshlegs.nutrition.meals.application.Meals;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the table of meals. */
@ApplicationScoped
class MealTable implements Meals, RecordRepository<MealEntity> {}
