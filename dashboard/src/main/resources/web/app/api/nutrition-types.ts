/** What nutrition-service takes and says: meals and foods. */
import type { Maybe } from './shared-types';

export interface Nutrients {
  energyKcal?: Maybe<number>;
  proteinGrams?: Maybe<number>;
  carbohydrateGrams?: Maybe<number>;
  fatGrams?: Maybe<number>;
  fiberGrams?: Maybe<number>;
  ironMg?: Maybe<number>;
  vitaminCMg?: Maybe<number>;
  calciumMg?: Maybe<number>;
  sodiumMg?: Maybe<number>;
}

export interface MealItem extends Nutrients {
  foodId?: Maybe<string>;
  grams?: Maybe<number>;
  name?: Maybe<string>;
  flesh?: Maybe<boolean>;
  drink?: Maybe<'coffee' | 'tea' | 'cocoa' | 'milk' | 'none'>;
}

export type MealType = 'breakfast' | 'lunch' | 'dinner' | 'snack' | 'pre_run' | 'during_run' | 'post_run' | 'supplement';

export interface Meal {
  source: string;
  externalId: string;
  eatenAt: string;
  mealType: MealType;
  items: MealItem[];
  zoneOffset?: Maybe<string>;
  timeZone?: Maybe<string>;
  sourceVersion?: Maybe<number>;
}

export interface StoredMeal extends Meal {
  id: string;
  revision: number;
  localDate: string;
  totals: Nutrients;
  coverage: Record<keyof Nutrients, number | null>;
}

export interface Food {
  foodId: string;
  name: string;
  group: string;
  flesh: boolean | null;
  drink: 'coffee' | 'tea' | 'cocoa' | 'milk' | 'none' | null;
  per100g: Nutrients;
  measures: { name: string; grams: number }[];
}
