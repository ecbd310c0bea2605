/**
 * The food table in PostgreSQL: its migration, its copy in memory, its search.
 * SQL of the foods belongs here and nowhere else.
 */
@NullMarked
package io.freshlegs.nutrition.foods.store;

import org.jspecify.annotations.NullMarked;
