/** A meal while it is being put together: what was eaten and how much, before it is a record. Pure. */
import { NUTRIENTS } from '../foods/portion';
import { numberOf, writeNumber } from '../design/number-input';
import type { Food, Meal, MealItem, MealType, Nutrients, StoredMeal } from '../api/types';

/** The source of what is typed here. */
export const SOURCE = 'freshlegs-app';

export type Measure = Food['measures'][number];
export type Nutrient = keyof Nutrients;

export interface DraftItem {
  key: number;
  name: string;
  /** As stated, with the nutrients of `basis.grams`, or of the whole when that is unknown. */
  basis: MealItem;
  measures: readonly Measure[];
  /** What stands in the field: a number of grams or of household measures. */
  amount: string;
  /** Which household measure `amount` counts; null is grams. */
  measure: number | null;
}

export interface MealDraft {
  /** The record that is being changed; null for a new one. */
  editing: { source: string; externalId: string } | null;
  mealType: MealType;
  time: string;
  items: readonly DraftItem[];
}

let lastKey = 0;

/** A food of the table, in its first household measure when it has one. */
export function itemOf(food: Food): DraftItem {
  const per100 = Object.fromEntries(NUTRIENTS.map((name) => [name, food.per100g[name] ?? null]));
  return {
    key: ++lastKey,
    name: food.name,
    basis: { foodId: food.foodId, grams: 100, ...per100 },
    measures: food.measures,
    amount: food.measures.length ? '1' : '100',
    measure: food.measures.length ? 0 : null,
  };
}

/** An item of a recorded meal, or one with its own nutrients. */
export function itemFrom(item: MealItem): DraftItem {
  return {
    key: ++lastKey,
    name: item.name ?? '',
    basis: item,
    measures: [],
    amount: writeNumber(item.grams, 1),
    measure: null,
  };
}

/** Whether the amount can be changed: it can where the mass is known. */
export function hasAmount(item: DraftItem): boolean {
  return typeof item.basis.grams === 'number';
}

/** The mass eaten; null where it is not known or not readable. */
export function gramsOf(item: DraftItem): number | null {
  const amount = numberOf(item.amount);
  if (amount === null) return null;
  return item.measure === null ? amount : amount * (item.measures[item.measure]?.grams ?? 0);
}

/** So much of a nutrient; null when unknown. */
export function nutrientOf(item: DraftItem, nutrient: Nutrient): number | null {
  const stated = item.basis[nutrient];
  if (typeof stated !== 'number') return null;
  const grams = gramsOf(item);
  return hasAmount(item) ? (grams === null ? null : (stated * grams) / Number(item.basis.grams)) : stated;
}

export interface Total {
  /** null when nothing is known. */
  value: number | null;
  /** Whether some of the items do not say. */
  partly: boolean;
}

export function totalOf(items: readonly DraftItem[], nutrient: Nutrient): Total {
  const known = items.map((item) => nutrientOf(item, nutrient)).filter((value) => value !== null);
  return {
    value: known.length ? known.reduce((sum, value) => sum + value, 0) : null,
    partly: known.length < items.length,
  };
}

/** The item as a request has it: the table says what is in its foods, everything else is stated in full. */
export function requestOf(item: DraftItem): MealItem {
  const grams = gramsOf(item);
  if (item.basis.foodId) return { foodId: item.basis.foodId, grams };
  const nutrients = Object.fromEntries(NUTRIENTS.map((name) => [name, nutrientOf(item, name)]));
  return {
    name: item.name,
    ...(hasAmount(item) ? { grams } : {}),
    ...nutrients,
    flesh: item.basis.flesh ?? null,
    drink: item.basis.drink ?? null,
  };
}

/** The meal people usually have at this hour. */
export function usualMeal(hour: number): MealType {
  if (hour >= 4 && hour < 11) return 'breakfast';
  if (hour >= 11 && hour < 15) return 'lunch';
  return hour >= 17 && hour < 22 ? 'dinner' : 'snack';
}

/** Two meals of the same foods are one to repeat, in the amounts of the newest. */
function signature(meal: Meal): string {
  return JSON.stringify(meal.items.map((item) => item.foodId ?? item.name));
}

/** Meals to repeat: each once, those of the wanted type first, else newest first as they came. */
export function repeatable(meals: readonly StoredMeal[], wanted: MealType, most: number): readonly StoredMeal[] {
  const unique = new Map<string, StoredMeal>();
  for (const meal of meals) {
    if (meal.mealType !== 'supplement' && !unique.has(signature(meal))) unique.set(signature(meal), meal);
  }
  const distinct = [...unique.values()];
  const rank = (meal: StoredMeal) => (meal.mealType === wanted ? 0 : 1);
  return distinct.sort((a, b) => rank(a) - rank(b)).slice(0, most);
}
