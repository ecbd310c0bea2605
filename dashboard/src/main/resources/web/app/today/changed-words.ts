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
  const [noun = '', verb = ''] = type.toLowerCase().replace(/[-_]/g, '').split('.');
  const record = noun === 'wellnessday' ? 'wellness' : noun;
  const key = [`because.${record}.${verb}`, `because.${record}`].find((candidate) => words.has(candidate));
  return key !== undefined && words.has(key) ? words(key) : words('because.other');
}
