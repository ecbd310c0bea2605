import { same } from './check.ts';
import { hasData, isolated, lastKnownDay, trailingMean, type Chart, type Series } from '../../main/resources/web/app/trends/series.ts';

function chart(...series: readonly Pick<Series, 'kind' | 'values'>[]): Chart {
  return {
    id: 'sleep',
    title: '',
    text: '',
    days: ['2026-11-21', '2026-11-22', '2026-11-23'],
    series: series.map((one, index) => ({ key: String(index), name: '', colour: '--chart-1', ...one })),
    axis: { unit: '', show: String, tick: String },
  };
}

Deno.test('a trailing mean counts known days only and never takes an unknown one as zero', () => {
  same(trailingMean([400, null, 440, null], 3, 2), [null, null, 420, null]);
});

Deno.test('a measured zero counts in a trailing mean', () => {
  same(trailingMean([0, 10], 2, 1), [0, 5]);
});

Deno.test('a trailing mean forgets what lies before its window', () => {
  same(trailingMean([100, 1, 3], 2, 1), [100, 50.5, 2]);
});

Deno.test('a value between unknown days stands alone, one beside a known day does not', () => {
  same(isolated([null, 5, null], 1), true);
  same(isolated([null, 5, 6], 1), false);
  same(isolated([null, null], 0), false);
});

Deno.test('the last known day is the last of what was measured, whatever is aimed at', () => {
  same(lastKnownDay(chart({ kind: 'bar', values: [1, 0, null] }, { kind: 'target', values: [7, 7, 7] })), 1);
});

Deno.test('aims without anything measured are nothing to draw', () => {
  same(hasData(chart({ kind: 'bar', values: [null, null, null] }, { kind: 'band', values: [1, 1, 1] })), false);
  same(hasData(chart({ kind: 'points', values: [null, 0, null] })), true);
});
