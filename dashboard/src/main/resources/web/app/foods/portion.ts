/** A food and how much of it, as an item of a meal. */
import type { Food, MealItem, Nutrients } from '../api/types';

export const NUTRIENTS: readonly (keyof Nutrients)[] = [
  'energyKcal',
  'proteinGrams',
  'carbohydrateGrams',
  'fatGrams',
  'fiberGrams',
  'ironMg',
  'vitaminCMg',
  'calciumMg',
  'sodiumMg',
];

/** The nutrients in so many grams; what the table does not state stays unknown. */
export function nutrientsOf(food: Food, grams: number): Nutrients {
  return Object.fromEntries(
    NUTRIENTS.map((name) => {
      const per100 = food.per100g[name];
      return [name, typeof per100 === 'number' ? (per100 * grams) / 100 : null];
    }),
  );
}

/** The item with its nutrients written out, for a reader that has no food table. */
export function writtenOut(food: Food, grams: number): MealItem {
  return { name: food.name, grams, ...nutrientsOf(food, grams), flesh: food.flesh, drink: food.drink };
}
