import { same } from './check.ts';
import type { Food, StoredMeal } from '../../main/resources/web/app/api/types.ts';
import { gramsOf, itemFrom, itemOf, nutrientOf, repeatable, requestOf, totalOf, usualMeal } from '../../main/resources/web/app/log/meal-draft.ts';

const LENTILS: Food = {
  foodId: '16070',
  name: 'Lentils, boiled',
  group: 'Legumes and Legume Products',
  flesh: false,
  drink: 'none',
  per100g: { proteinGrams: 9, ironMg: 3.3, vitaminCMg: null },
  measures: [{ name: '1 cup', grams: 198 }],
};

Deno.test('a food starts as one of its household measure and counts by its mass', () => {
  const item = itemOf(LENTILS);
  same(gramsOf(item), 198);
  same(nutrientOf({ ...item, amount: '2' }, 'proteinGrams'), 35.64);
  same(requestOf({ ...item, amount: '0,5' }), { foodId: '16070', grams: 99 });
});

Deno.test('what the table does not state stays unknown in the item and in the total', () => {
  const item = itemOf(LENTILS);
  same(nutrientOf(item, 'vitaminCMg'), null);
  same(totalOf([item], 'vitaminCMg'), { value: null, partly: true });
});

Deno.test('a total of which some items do not say their part is a lower bound', () => {
  const tablet = itemFrom({ name: 'Iron supplement', ironMg: 14, energyKcal: 0 });
  const lentils = { ...itemOf(LENTILS), amount: '100', measure: null };
  same(totalOf([lentils, tablet], 'proteinGrams'), { value: 9, partly: true });
  same(totalOf([lentils, tablet], 'ironMg').partly, false);
});

Deno.test('an item without a mass keeps its nutrients as stated, whatever stands in its amount', () => {
  const tablet = itemFrom({ name: 'Iron supplement', ironMg: 14 });
  same(nutrientOf({ ...tablet, amount: '7' }, 'ironMg'), 14);
  same(requestOf(tablet).grams, undefined);
  same(requestOf(tablet).proteinGrams, null);
});

Deno.test('an own food of known mass scales with the amount eaten', () => {
  const bread = itemFrom({ name: 'Bread', grams: 50, proteinGrams: 4 });
  same(requestOf({ ...bread, amount: '75' }).proteinGrams, 6);
});

Deno.test('an amount that cannot be read is unknown and not zero', () => {
  same(gramsOf({ ...itemOf(LENTILS), amount: 'some' }), null);
  same(nutrientOf({ ...itemOf(LENTILS), amount: '' }, 'proteinGrams'), null);
});

Deno.test('the hour says which meal is likely', () => {
  same([7, 12, 16, 19, 23].map(usualMeal), ['breakfast', 'lunch', 'snack', 'dinner', 'snack']);
});

Deno.test('meals to repeat are each listed once, those of the wanted type first', () => {
  const meal = (externalId: string, mealType: StoredMeal['mealType'], food: string): StoredMeal =>
    ({ externalId, mealType, items: [{ name: food, grams: 100 }] }) as unknown as StoredMeal;
  const meals = [meal('1', 'lunch', 'Pasta'), meal('2', 'dinner', 'Soup'), meal('3', 'lunch', 'Pasta'), meal('4', 'supplement', 'Tablet')];
  same(
    repeatable(meals, 'dinner', 5).map((one) => one.externalId),
    ['2', '1'],
  );
});
