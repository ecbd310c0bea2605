/** Fails unless both are the same by value: objects and arrays by their content, numbers by `Object.is`. */
export function same(actual: unknown, expected: unknown, about = ''): void {
  if (!equal(actual, expected)) {
    throw new Error(`${about} expected ${JSON.stringify(expected)} but was ${JSON.stringify(actual)}`.trim());
  }
}

function equal(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [keys, otherKeys] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === otherKeys.length &&
    keys.every((key) => equal((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  );
}
