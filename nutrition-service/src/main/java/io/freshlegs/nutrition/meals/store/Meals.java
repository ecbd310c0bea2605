package io.freshlegs.nutrition.meals.store;

import io.freshlegs.kit.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The stored meals, for reading. */
@ApplicationScoped
public class Meals implements RecordRepository<MealEntity> {}
