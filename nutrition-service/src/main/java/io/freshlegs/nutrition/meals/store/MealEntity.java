package io.freshlegs.nutrition.meals.store;

import io.freshlegs.kit.record.StoredRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The row of a meal. */
@Entity
@Immutable
@Table(name = "meal")
class MealEntity extends StoredRecord {}
