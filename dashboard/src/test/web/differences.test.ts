import { same } from './check.ts';
import type { Advice, Cause } from '../../main/resources/web/app/api/types.ts';
import { differences, sentences } from '../../main/resources/web/app/today/differences.ts';

function cause(code: string, change: Partial<Cause> = {}): Cause {
  return {
    code,
    state: 'CONTRIBUTING',
    likelihood: 'likely',
    confidence: 'HIGH',
    severity: 1,
    evidence: 'B',
    priority: 0.8,
    title: code,
    explanation: '',
    action: null,
    counterfactual: null,
    facts: [],
    sources: [],
    ...change,
  };
}

function advice(change: { headline?: string; causes?: Cause[]; eaten?: number | null } = {}): Advice {
  const unknown = new Proxy({}, { get: (_, name) => (name === 'eatenTodayGrams' ? (change.eaten ?? null) : null) });
  return {
    headline: change.headline ?? 'Rest today.',
    training: { today: 'rest', text: '' },
    flags: [],
    causes: change.causes ?? [],
    recovery: unknown,
    protein: unknown,
    iron: unknown,
    carbohydrate: unknown,
  } as unknown as Advice;
}

Deno.test('the same advice has no difference', () => {
  same(sentences(advice({ causes: [cause('IRON')] }), advice({ causes: [cause('IRON')] })), []);
});

Deno.test('causes that come, go and weaken are told apart', () => {
  const before = advice({ causes: [cause('RECOVERY'), cause('PROTEIN')] });
  const after = advice({ causes: [cause('RECOVERY', { state: 'WATCH' }), cause('IRON')] });
  const found = differences(before, after);
  same(found.newCauses, ['IRON']);
  same(found.goneCauses.map((gone) => gone.code), ['PROTEIN']);
  same(found.changedCauses, ['RECOVERY']);
});

Deno.test('from unknown to a measured zero is a difference', () => {
  const [moved] = differences(advice({ eaten: null }), advice({ eaten: 0 })).numbers;
  same(moved?.before, 'unknown');
  same(moved?.after, '0 g');
});

Deno.test('a change too small to be written is none', () => {
  same(differences(advice({ eaten: 41.1 }), advice({ eaten: 41.2 })).numbers, []);
});
