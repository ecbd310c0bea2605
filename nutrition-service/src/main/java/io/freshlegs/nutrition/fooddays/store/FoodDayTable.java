package io.freshlegs.nutrition.fooddays.store;

import io.freshlegs.kit.record.RecordRepository;
import io.freshlegs.nutrition.fooddays.application.FoodDays;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the table of food days. */
@ApplicationScoped
class FoodDayTable implements FoodDays, RecordRepository<FoodDayEntity> {}
