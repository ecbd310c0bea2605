package io.freshlegs.nutrition.fooddays.store;

import io.freshlegs.kit.record.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The stored food days, for reading. */
@ApplicationScoped
public class FoodDays implements RecordRepository<FoodDayEntity> {}
