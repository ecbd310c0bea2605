import type { StoredMeal } from '../api/types';
import { words } from './words';

const NAMED = 3;

/** The first foods of a meal, each by the part of its name before the first comma. */
export function shortNames(meal: StoredMeal): string {
  const names = meal.items.map((item) => (item.name ?? '').split(',')[0] ?? '');
  const items = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? words('repeat.more', { items, count: names.length - NAMED }) : items;
}
