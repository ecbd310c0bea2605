/** Which charts there are and what each shows: from days of the trends to series with words. */
import type { TrendDay } from '../api/types';
import { hoursAndMinutes, number } from '../i18n/i18n';
import { trailingMean, type Axis, type Chart, type Series, type Values } from './series';
import { words } from './words';

/** Days before the first one shown that the longest mean looks back on. */
export const LOOK_BACK_DAYS = 13;
const SHORT_NIGHT_MINUTES = 420;
const OVERLOAD_PERCENT = -30;

export interface Group {
  title: string;
  charts: readonly Chart[];
}

/** The charts of the last `shown` of these days. */
export function groupsOf(all: readonly TrendDay[], shown: number): readonly Group[] {
  const data = new Days(all, shown);
  return [
    { title: words('group.training'), charts: [load(data), form(data)] },
    { title: words('group.food'), charts: [protein(data), iron(data), carbohydrate(data)] },
    { title: words('group.body'), charts: [sleep(data), hrv(data), restingHeartRate(data), legs(data)] },
  ];
}

type NumberField = { [K in keyof TrendDay]-?: TrendDay[K] extends number | null ? K : never }[keyof TrendDay];

class Days {
  readonly days: readonly string[];
  private readonly from: number;

  constructor(
    private readonly all: readonly TrendDay[],
    shown: number,
  ) {
    this.from = Math.max(0, all.length - shown);
    this.days = this.cut(all.map((day) => day.date));
  }

  of(field: NumberField): Values {
    return this.cut(this.all.map((day) => day[field] ?? null));
  }

  mean(field: NumberField, window: number, least: number, counts: (day: TrendDay) => boolean = () => true): Values {
    return this.cut(
      trailingMean(
        this.all.map((day) => (counts(day) ? (day[field] ?? null) : null)),
        window,
        least,
      ),
    );
  }

  constant(value: number): Values {
    return this.days.map(() => value);
  }

  /** Days whose food is not all told. */
  open(): readonly boolean[] {
    return this.cut(this.all.map((day) => day.foodDayComplete !== true));
  }

  private cut<T>(values: readonly T[]): readonly T[] {
    return values.slice(this.from);
  }
}

function axisIn(unit: string, digits: number, more: Partial<Axis> = {}): Axis {
  return { unit, show: (value) => `${number(value, digits)} ${unit}`, tick: (value) => number(value, digits), ...more };
}

function load(data: Days): Chart {
  return chart('load', data, axisIn(words('unit.points'), 0), [
    { key: 'load', name: words('load.load'), kind: 'bar', colour: '--chart-5', values: data.of('load') },
    { key: 'fitness', name: words('load.fitness'), kind: 'line', colour: '--chart-1', values: data.of('fitness') },
    { key: 'fatigue', name: words('load.fatigue'), kind: 'line', colour: '--chart-2', values: data.of('fatigue') },
  ]);
}

function form(data: Days): Chart {
  return chart('form', data, axisIn('%', 0, { floating: true }), [
    { key: 'form', name: words('form.form'), kind: 'line', colour: '--chart-4', values: data.of('formPercent') },
    {
      key: 'overload',
      name: words('form.overload'),
      kind: 'target',
      colour: '--contributing-mark',
      values: data.constant(OVERLOAD_PERCENT),
    },
  ]);
}

function protein(data: Days): Chart {
  return chart('protein', data, axisIn('g', 0), [
    { ...eaten('protein.eaten', '--chart-1'), values: data.of('proteinGrams'), faint: data.open() },
    {
      key: 'band',
      name: words('protein.band'),
      kind: 'band',
      colour: '--chart-3',
      values: data.of('proteinTargetLowGrams'),
      high: data.of('proteinTargetHighGrams'),
    },
  ]);
}

function iron(data: Days): Chart {
  return chart('iron', data, axisIn('mg', 1), [
    { ...eaten('iron.eaten', '--chart-5'), values: data.of('ironMg'), faint: data.open() },
    {
      key: 'mean',
      name: words('iron.mean'),
      kind: 'line',
      colour: '--chart-2',
      values: data.mean('ironMg', 14, 1, (day) => day.foodDayComplete === true),
    },
    { key: 'target', name: words('iron.target'), kind: 'target', colour: '--chart-4', values: data.of('ironTargetMg') },
  ]);
}

function carbohydrate(data: Days): Chart {
  return chart('carbohydrate', data, axisIn('g', 0), [
    { ...eaten('carbohydrate.eaten', '--chart-3'), values: data.of('carbohydrateGrams'), faint: data.open() },
    {
      key: 'target',
      name: words('carbohydrate.target'),
      kind: 'mark',
      colour: '--chart-4',
      values: data.of('carbohydrateTargetLowGrams'),
    },
  ]);
}

function sleep(data: Days): Chart {
  const axis: Axis = {
    unit: words('unit.hours'),
    show: hoursAndMinutes,
    tick: (minutes) => number(minutes / 60, 0),
    interval: 120,
  };
  return chart('sleep', data, axis, [
    { key: 'night', name: words('sleep.night'), kind: 'bar', colour: '--chart-4', values: data.of('sleepMinutes') },
    { key: 'mean', name: words('sleep.mean'), kind: 'line', colour: '--chart-2', values: data.mean('sleepMinutes', 7, 3) },
    {
      key: 'target',
      name: words('sleep.target'),
      kind: 'target',
      colour: '--chart-3',
      values: data.constant(SHORT_NIGHT_MINUTES),
    },
  ]);
}

function hrv(data: Days): Chart {
  return chart('hrv', data, axisIn('ms', 0, { floating: true }), [
    { key: 'night', name: words('hrv.night'), kind: 'points', colour: '--chart-5', values: data.of('hrvRmssdMs') },
    { key: 'mean', name: words('hrv.mean'), kind: 'line', colour: '--chart-1', values: data.mean('hrvRmssdMs', 7, 3) },
  ]);
}

function restingHeartRate(data: Days): Chart {
  return chart('restingHeartRate', data, axisIn('bpm', 0, { floating: true }), [
    {
      key: 'day',
      name: words('restingHeartRate.day'),
      kind: 'points',
      colour: '--chart-5',
      values: data.of('restingHeartRateBpm'),
    },
    {
      key: 'mean',
      name: words('restingHeartRate.mean'),
      kind: 'line',
      colour: '--chart-2',
      values: data.mean('restingHeartRateBpm', 7, 3),
    },
  ]);
}

function legs(data: Days): Chart {
  const axis: Axis = {
    unit: '0–10',
    show: (value) => number(value, 0),
    tick: (value) => number(value, 0),
    min: 0,
    max: 10,
    interval: 2,
  };
  return chart('legs', data, axis, [
    { key: 'value', name: words('legs.value'), kind: 'bar', colour: '--chart-2', values: data.of('legHeaviness') },
  ]);
}

type EatenKey = 'protein.eaten' | 'iron.eaten' | 'carbohydrate.eaten';

function eaten(name: EatenKey, colour: Series['colour']): Omit<Series, 'values'> {
  return { key: 'eaten', name: words(name), kind: 'bar', colour };
}

type ChartId = 'load' | 'form' | 'protein' | 'iron' | 'carbohydrate' | 'sleep' | 'hrv' | 'restingHeartRate' | 'legs';

function chart(id: ChartId, data: Days, axis: Axis, series: readonly Series[]): Chart {
  return { id, title: words(id), text: words(`${id}.text`), days: data.days, axis, series };
}
