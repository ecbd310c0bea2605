/** The meals of the athlete as the service has them, and what this app does to them. */
import { get, getOrNull, put, remove } from '../api/client';
import type { Advice, Meal, Page, StoredMeal } from '../api/types';
import { plusDays } from '../i18n/i18n';
import { localZone, withOffset } from '../i18n/clock';
import { requestOf, SOURCE, type MealDraft } from './meal-draft';

const MEALS = '/nutrition/v1/athletes/me/meals';
const FOOD_DAYS = '/nutrition/v1/athletes/me/food-days';
const MOST = 200;

interface Key {
  source: string;
  externalId: string;
}

const pathOf = (key: Key): string => `${MEALS}/${encodeURIComponent(key.source)}/${encodeURIComponent(key.externalId)}`;

/** The meals of some days, newest first. */
export async function mealsBetween(from: string, to: string, signal: AbortSignal): Promise<readonly StoredMeal[]> {
  return (await get<Page<StoredMeal>>(MEALS, { query: { from, to, limit: MOST }, signal })).data.items;
}

/** Meals of the last two weeks, of which one may be eaten again. */
export function recentMeals(date: string, signal: AbortSignal): Promise<readonly StoredMeal[]> {
  return mealsBetween(plusDays(date, -13), date, signal);
}

/** Stores a draft as a meal of that day; returns the record. */
export async function save(draft: MealDraft, date: string): Promise<StoredMeal> {
  const key = draft.editing ?? { source: SOURCE, externalId: crypto.randomUUID() };
  return store(key, {
    eatenAt: withOffset(date, draft.time),
    timeZone: localZone(),
    mealType: draft.mealType,
    items: draft.items.map(requestOf),
  });
}

/** Eats a recorded meal once more, at that time. */
export async function repeat(meal: StoredMeal, eatenAt: string, mealType: Meal['mealType']): Promise<StoredMeal> {
  return store(
    { source: SOURCE, externalId: crypto.randomUUID() },
    { eatenAt, timeZone: localZone(), mealType, items: meal.items },
  );
}

/** Puts a deleted meal back as it was. */
export async function restore(meal: StoredMeal): Promise<void> {
  const { eatenAt, zoneOffset, timeZone, mealType, items } = meal;
  await store(meal, { eatenAt, zoneOffset, timeZone, mealType, items });
}

export async function erase(key: Key): Promise<void> {
  await remove(pathOf(key));
}

async function store(key: Key, body: Omit<Meal, keyof Key>): Promise<StoredMeal> {
  return (await put<StoredMeal>(pathOf(key), body)).data;
}

export async function isClosed(date: string, signal: AbortSignal): Promise<boolean> {
  return (await getOrNull(`${FOOD_DAYS}/${date}`, { signal })) !== null;
}

export async function setClosed(date: string, closed: boolean): Promise<void> {
  if (closed) await put(`${FOOD_DAYS}/${date}`, { complete: true });
  else await remove(`${FOOD_DAYS}/${date}`);
}

/** The range of protein for a day; null where advice has none. */
export async function proteinRange(date: string, signal: AbortSignal): Promise<{ low: number; high: number } | null> {
  const { protein } = (await get<Advice>('/advice/v1/athletes/me/advice', { query: { date }, signal })).data;
  return protein.targetLowGrams === null || protein.targetHighGrams === null
    ? null
    : { low: protein.targetLowGrams, high: protein.targetHighGrams };
}
