package io.freshlegs.nutrition.meals.application;

import io.freshlegs.kit.record.Records;

/** The stored meals, for reading. */
public interface Meals extends Records {}
