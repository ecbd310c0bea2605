/** Numbers as readers type them: with a comma or a point, or nothing at all. */

/** What stands in a number field: nothing, a number, or something unreadable. */
export type Typed = { kind: 'empty' } | { kind: 'number'; value: number } | { kind: 'unreadable' };

export function readNumber(text: string): Typed {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  const value = Number(trimmed.replace(/\s/g, '').replace(',', '.'));
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'unreadable' };
}

/** A number for a field, without grouping and with at most so many decimals. */
export function writeNumber(value: number | null | undefined, digits = 1): string {
  return value === null || value === undefined ? '' : String(Math.round(value * 10 ** digits) / 10 ** digits);
}

/** The number typed, or null when there is none that can be read. */
export function numberOf(text: string): number | null {
  const typed = readNumber(text);
  return typed.kind === 'number' ? typed.value : null;
}
