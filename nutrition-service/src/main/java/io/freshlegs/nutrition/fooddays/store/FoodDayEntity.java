package io.freshlegs.nutrition.fooddays.store;

import io.freshlegs.kit.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The row of a food day. */
@Entity
@Immutable
@Table(name = "food_day")
class FoodDayEntity extends StoredRecord {}
