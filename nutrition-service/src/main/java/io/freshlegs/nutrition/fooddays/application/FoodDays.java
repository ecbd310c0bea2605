package io.freshlegs.nutrition.fooddays.application;

import io.freshlegs.kit.record.Records;

/** The stored food days, for reading. */
public interface FoodDays extends Records {}
