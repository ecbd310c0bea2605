/** What the reader supposes, in words and as the request that asks for the advice it would give. */
import type { Food, Meal, MealType, WhatIfRequest, Workout, WorkoutType } from '../api/types';
import { writtenOut } from '../foods/portion';
import { day as dayText, number } from '../i18n/i18n';
import { distance } from '../units/units';
import { words } from './words';

export type RunType = Extract<WorkoutType, 'easy' | 'long' | 'tempo' | 'intervals' | 'race'>;

export type Hypothesis =
  | { kind: 'rest'; day: string }
  | { kind: 'meal'; day: string; food: Food; grams: number; mealType: MealType }
  | { kind: 'run'; day: string; type: RunType; minutes: number; distanceMeters: number | null };

/** The clock time a supposed meal is eaten at. */
const EATEN_AT: Record<MealType, string> = {
  breakfast: '07:30',
  lunch: '12:30',
  snack: '16:00',
  dinner: '19:00',
  pre_run: '06:00',
  during_run: '07:00',
  post_run: '08:30',
  supplement: '08:00',
};
const RUN_AT = '18:00';
const SOURCE = 'what-if';

export function describe(hypothesis: Hypothesis): string {
  const day = dayText(hypothesis.day, 'short');
  switch (hypothesis.kind) {
    case 'rest':
      return words('supposed.rest', { day });
    case 'meal':
      return words('supposed.meal', { day, grams: number(hypothesis.grams, 0), food: hypothesis.food.name });
    case 'run': {
      const run = { day, type: words(`type.${hypothesis.type}`), minutes: number(hypothesis.minutes, 0) };
      return hypothesis.distanceMeters === null
        ? words('supposed.run', run)
        : words('supposed.runDistance', { ...run, distance: distance.show(hypothesis.distanceMeters) });
    }
  }
}

/**
 * The request for the advice of a day under all that is supposed up to then: what comes later can't change it. Times are
 * those of the athlete's zone.
 */
export function toRequest(date: string, supposed: readonly Hypothesis[], timeZone: string): WhatIfRequest {
  const workouts: Partial<Workout>[] = [];
  const meals: Partial<Meal>[] = [];
  const restDays = new Set<string>();
  supposed.forEach((hypothesis, index) => {
    if (hypothesis.day > date) return;
    const externalId = `${index + 1}`;
    switch (hypothesis.kind) {
      case 'rest':
        restDays.add(hypothesis.day);
        break;
      case 'meal':
        meals.push({
          source: SOURCE,
          externalId,
          eatenAt: instantOf(hypothesis.day, EATEN_AT[hypothesis.mealType], timeZone),
          timeZone,
          mealType: hypothesis.mealType,
          items: [writtenOut(hypothesis.food, hypothesis.grams)],
        });
        break;
      case 'run':
        workouts.push({
          source: SOURCE,
          externalId,
          sport: 'running',
          workoutType: hypothesis.type,
          startTime: instantOf(hypothesis.day, RUN_AT, timeZone),
          timeZone,
          durationSeconds: Math.round(hypothesis.minutes * 60),
          ...(hypothesis.distanceMeters === null ? {} : { distanceMeters: hypothesis.distanceMeters }),
        });
    }
  });
  return {
    date,
    ...(workouts.length ? { workouts } : {}),
    ...(meals.length ? { meals } : {}),
    ...(restDays.size ? { restDays: [...restDays] } : {}),
  };
}

/** The instant at which a zone's clocks show a time of a day. */
export function instantOf(day: string, clock: string, timeZone: string): string {
  const asUtc = new Date(`${day}T${clock}:00Z`).getTime();
  // the offset is that of the instant itself, so it is looked up a second time once it is nearly known
  const nearly = asUtc - offsetMillis(asUtc, timeZone);
  return new Date(asUtc - offsetMillis(nearly, timeZone)).toISOString();
}

function offsetMillis(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((found) => found.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(instant / 1000) * 1000;
}
