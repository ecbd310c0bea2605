/** Numbers as readers type them: with a comma or a point, or nothing at all. */
import { number } from '../i18n/i18n';
import { shared } from '../i18n/shared';

/** A number for a field, without grouping and with at most so many decimals. */
export function writeNumber(value: number | null | undefined, digits = 1): string {
  return value === null || value === undefined ? '' : String(Math.round(value * 10 ** digits) / 10 ** digits);
}

/** The number typed, or null when there is none that can be read. */
export function numberOf(text: string): number | null {
  const trimmed = text.trim().replace(/\s/g, '').replace(',', '.');
  const value = Number(trimmed);
  return trimmed !== '' && Number.isFinite(value) ? value : null;
}

export interface Bounds {
  low: number;
  high: number;
  required?: boolean;
}

/** What is wrong with a number as it was typed; undefined when it is in order. */
export function wrongNumber(text: string, { low, high, required = false }: Bounds): string | undefined {
  if (text.trim() === '') return required ? shared('required') : undefined;
  const value = numberOf(text);
  if (value === null) return shared('number.unreadable');
  return value < low || value > high ? shared('range.both', { low: number(low), high: number(high) }) : undefined;
}

/** The errors that there are, by field. */
export function errorsIn(checks: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(checks).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
