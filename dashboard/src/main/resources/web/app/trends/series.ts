/** What a chart of days holds, as plain numbers: no drawing, no words of its own. `null` is an unknown day. */
import type { ColourToken } from '../design/palette';

export type Values = readonly (number | null)[];

/** `target` is a dashed line, `mark` a dash of its own on each day, `points` are values without a line between them. */
export type Kind = 'bar' | 'line' | 'points' | 'target' | 'mark' | 'band';

export interface Series {
  key: string;
  name: string;
  kind: Kind;
  colour: ColourToken;
  values: Values;
  /** The upper edge of a band, of which `values` is the lower one. */
  high?: Values;
  /** Days drawn faintly, because they are not all that happened. */
  faint?: readonly boolean[];
}

export interface Axis {
  /** The unit in a few letters, above the axis. */
  unit: string;
  /** A value as text, with its unit. */
  show: (value: number) => string;
  /** A value at a tick of the axis, without the unit. */
  tick: (value: number) => string;
  min?: number;
  max?: number;
  /** The axis need not start at 0, because what is drawn are lines and not lengths of bars. */
  floating?: boolean;
  interval?: number;
}

export interface Chart {
  id: string;
  title: string;
  text: string;
  days: readonly string[];
  series: readonly Series[];
  axis: Axis;
}

/** The mean of the known values of the last `window` days, that day included; `null` where fewer than `least` are known. */
export function trailingMean(values: Values, window: number, least: number): Values {
  return values.map((_, index) => {
    const known = values.slice(Math.max(0, index - window + 1), index + 1).filter((value) => value !== null);
    return known.length < least ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}

/** Whether a value stands between two unknown ones, where a line has nothing to connect. */
export function isolated(values: Values, index: number): boolean {
  return values[index] != null && values[index - 1] == null && values[index + 1] == null;
}

/** What happened, as against what is aimed at. */
function measured(chart: Chart): readonly Series[] {
  return chart.series.filter((one) => one.kind === 'bar' || one.kind === 'line' || one.kind === 'points');
}

/** The last day of which any series knows something; the last one at all when none does. */
export function lastKnownDay(chart: Chart): number {
  const series = measured(chart);
  const last = chart.days.findLastIndex((_, index) => series.some((one) => one.values[index] != null));
  return last < 0 ? chart.days.length - 1 : last;
}

/** Whether there is anything to draw: aims alone are nothing yet. */
export function hasData(chart: Chart): boolean {
  return measured(chart).some((one) => one.values.some((value) => value !== null));
}
