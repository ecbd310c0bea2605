/** Why an advice changed, in words. */
import type { RecordReference } from '../api/types';
import { list } from '../i18n/i18n';
import { words } from './words';

/** "a workout came in and a meal was logged"; null when nothing is named. */
export function reasonOf(because: readonly RecordReference[]): string | null {
  const reasons = new Set(because.map((reference) => reason(reference.type)));
  return reasons.size === 0 ? null : list([...reasons]);
}

/** A type is a noun and a verb, `food-day.deleted`; how the noun is written together does not matter. */
function reason(type: string): string {
  const dot = type.indexOf('.');
  const noun = (dot < 0 ? type : type.slice(0, dot)).replace(/[-_]/g, '').replace(/day$/, (day) => (type.startsWith('food') ? day : '')).toLowerCase();
  const verb = dot < 0 ? '' : type.slice(dot + 1).toLowerCase();
  const keys = [`because.${noun}.${verb}`, `because.${noun}`];
  const known = keys.find((key) => words.has(key));
  return words.has(known ?? '') ? words(known as 'because.other') : words('because.other');
}
