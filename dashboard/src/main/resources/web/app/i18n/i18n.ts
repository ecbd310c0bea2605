/**
 * Words in the reader's language. Each feature has a dictionary of its own, built with {@link dictionary}: English gives
 * the keys, German must have each of them. A value is a sentence with {names} in it, or one sentence per plural form,
 * chosen by the value of {count}.
 */
import { settings, type Language } from '../shell/settings';

export type Entry = string | Plural;
export interface Plural {
  one: string;
  other: string;
}
export type Values = Record<string, string | number>;
export type Words<K extends string> = (key: K, values?: Values) => string;

export interface Dictionary<K extends string> extends Words<K> {
  /** Whether there is an entry for a key that came from outside, such as a code of the advice. */
  has(key: string): key is K;
  /** The entries themselves, to be compared with each other. */
  readonly entries: Record<Language, Readonly<Record<K, Entry>>>;
}

const plurals = new Map<string, Intl.PluralRules>();

export function dictionary<const E extends Record<string, Entry>>(
  en: E,
  de: { readonly [K in keyof E]: Entry },
): Dictionary<keyof E & string> {
  const translate = (key: keyof E & string, values: Values = {}): string => {
    const entry = (settings.language === 'de' ? de : en)[key] as Entry;
    return fill(typeof entry === 'string' ? entry : plural(entry, values), values);
  };
  return Object.assign(translate, {
    has: (key: string): key is keyof E & string => Object.hasOwn(en, key),
    entries: { en, de },
  });
}

function plural(entry: Plural, values: Values): string {
  const language = settings.language;
  let rules = plurals.get(language);
  if (!rules) plurals.set(language, (rules = new Intl.PluralRules(language)));
  return rules.select(Number(values['count'])) === 'one' ? entry.one : entry.other;
}

function fill(pattern: string, values: Values): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
  });
}

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** A number with at most so many decimals, as the reader writes it. */
export function number(value: number, digits = 1, minimumDigits = 0): string {
  const key = `${settings.locale}/${digits}/${minimumDigits}`;
  let format = numbers.get(key);
  if (!format) {
    format = new Intl.NumberFormat(settings.locale, {
      maximumFractionDigits: digits,
      minimumFractionDigits: minimumDigits,
    });
    numbers.set(key, format);
  }
  return format.format(value).replace(/^-/, '−');
}

/** "a, b and c". */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(settings.locale, { type: 'conjunction' }).format(items);
}

/** Whole hours and minutes of a length in minutes: "7 h 12 min". */
export function hoursAndMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

export type DayStyle = 'long' | 'medium' | 'short' | 'weekday' | 'month' | 'year';

const DAY_STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  medium: { weekday: 'short', day: 'numeric', month: 'long' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  weekday: { weekday: 'long' },
  month: { day: 'numeric', month: 'short' },
  year: { day: 'numeric', month: 'short', year: 'numeric' },
};

/** A local day, which has no zone: "2026-11-23" is the same date for every reader. */
export function day(isoDay: string, style: DayStyle = 'long'): string {
  return dateFormat({ ...DAY_STYLES[style], timeZone: 'UTC' }).format(new Date(`${isoDay}T00:00:00Z`));
}

/** The clock time of an instant, in the given zone or the browser's. */
export function time(instant: string | Date, timeZone?: string): string {
  return dateFormat({ hour: 'numeric', minute: '2-digit', ...(timeZone ? { timeZone } : {}) }).format(new Date(instant));
}

/** Date and clock time of an instant, in the given zone or the browser's. */
export function dayAndTime(instant: string | Date, timeZone?: string): string {
  return dateFormat({
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  }).format(new Date(instant));
}

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = settings.locale + JSON.stringify(options);
  let format = dates.get(key);
  if (!format) dates.set(key, (format = new Intl.DateTimeFormat(settings.locale, options)));
  return format;
}

/** The local day of now in a zone, as YYYY-MM-DD. */
export function today(timeZone?: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  }).formatToParts(new Date());
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** A local day so many days later, or earlier when negative. */
export function plusDays(isoDay: string, days: number): string {
  const date = new Date(`${isoDay}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
