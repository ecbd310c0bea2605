import type { Chart, Series } from './series';
import { words } from './words';

/** The value of a day in words; unknown is said, never 0. */
export function textOf(chart: Chart, series: Series, index: number): string {
  const value = series.values[index] ?? null;
  if (value === null) return words('unknown');
  if (series.kind !== 'band') return chart.axis.show(value);
  const high = series.high?.[index] ?? value;
  return words('band', { low: chart.axis.tick(value), high: chart.axis.show(high) });
}
