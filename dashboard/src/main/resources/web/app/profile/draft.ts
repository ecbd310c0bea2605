/** A profile while it is being filled in: what stands in each field, and the way to and from the record. */
import type { Profile } from '../api/types';
import { errorsIn, numberOf, writeNumber, wrongNumber } from '../design/number-input';
import { localZone } from '../i18n/clock';
import { settings, type Units } from '../shell/settings';
import { bodyMass, height, pace, paceFromInput, type Quantity } from '../units/units';
import { words } from './words';

export type Answer = '' | 'yes' | 'no';

export interface Draft {
  /** The system that masses, lengths and paces below are typed in. */
  units: Units;
  sex: string;
  birthDate: string;
  bodyMass: string;
  height: string;
  timeZone: string;
  level: string;
  maxHeartRate: string;
  restingHeartRate: string;
  lactateThreshold: string;
  thresholdPace: string;
  diet: string;
  goal: string;
  lowCarb: Answer;
  menstruating: Answer;
  heavyPeriods: Answer;
  pregnant: Answer;
  lactating: Answer;
  bloodDonationDate: string;
  conditions: readonly string[];
  optOut: readonly string[];
}

export const CONDITIONS = [
  'kidney_disease',
  'hypertension',
  'heart_disease',
  'haemochromatosis',
  'diabetes',
  'eating_disorder',
  'coeliac',
  'anaemia_treated',
  'other',
] as const;
export const OPT_OUTS = ['weight', 'energy', 'cycle', 'labs', 'carbohydrate'] as const;

const MASS_KG = { low: 20, high: 400 };
const HEIGHT_CM = { low: 50, high: 280 };
const PACE_SECONDS = { low: 60, high: 3600 };
const OLDEST = '1900-01-01';

const answer = (value: boolean | null | undefined): Answer => (value == null ? '' : value ? 'yes' : 'no');
const truth = (value: Answer): boolean | null => (value === '' ? null : value === 'yes');

const measured = (quantity: Quantity, si: number | null | undefined): string =>
  si == null ? '' : writeNumber(quantity.toInput(si), 1);
const paceText = (seconds: number | null | undefined): string => (seconds == null ? '' : (pace(seconds).split(' ')[0] ?? ''));

/** What stands in the fields for a record; for none, only the zone of the browser. */
export function draftOf(profile: Profile | null): Draft {
  return {
    units: settings.value.units,
    sex: profile?.sex ?? '',
    birthDate: profile?.birthDate ?? '',
    bodyMass: measured(bodyMass, profile?.bodyMassKg),
    height: measured(height, profile?.heightCm),
    timeZone: profile?.timeZone ?? localZone(),
    level: profile?.level ?? '',
    maxHeartRate: writeNumber(profile?.maxHeartRateBpm, 0),
    restingHeartRate: writeNumber(profile?.restingHeartRateBpm, 0),
    lactateThreshold: writeNumber(profile?.lactateThresholdHeartRateBpm, 0),
    thresholdPace: paceText(profile?.thresholdPaceSecondsPerKm),
    diet: profile?.diet ?? '',
    goal: profile?.goal ?? '',
    lowCarb: answer(profile?.lowCarb),
    menstruating: answer(profile?.menstruating),
    heavyPeriods: answer(profile?.heavyPeriods),
    pregnant: answer(profile?.pregnant),
    lactating: answer(profile?.lactating),
    bloodDonationDate: profile?.bloodDonationDate ?? '',
    conditions: profile?.conditions ?? [],
    optOut: profile?.optOut ?? [],
  };
}

/** The record a draft says. Only a draft without mistakes has one. */
export function profileOf(draft: Draft): Profile {
  const si = (quantity: Quantity, text: string): number | null => {
    const value = numberOf(text);
    return value === null ? null : Math.round(quantity.fromInput(value) * 10) / 10;
  };
  const seconds = paceFromInput(draft.thresholdPace);
  return {
    timeZone: draft.timeZone,
    sex: (draft.sex || null) as Profile['sex'],
    birthDate: draft.birthDate || null,
    bodyMassKg: si(bodyMass, draft.bodyMass),
    heightCm: si(height, draft.height),
    maxHeartRateBpm: numberOf(draft.maxHeartRate),
    restingHeartRateBpm: numberOf(draft.restingHeartRate),
    lactateThresholdHeartRateBpm: numberOf(draft.lactateThreshold),
    thresholdPaceSecondsPerKm: seconds === null ? null : Math.round(seconds * 10) / 10,
    level: (draft.level || null) as Profile['level'],
    diet: (draft.diet || null) as Profile['diet'],
    goal: (draft.goal || null) as Profile['goal'],
    lowCarb: truth(draft.lowCarb),
    menstruating: truth(draft.menstruating),
    heavyPeriods: truth(draft.heavyPeriods),
    pregnant: truth(draft.pregnant),
    lactating: truth(draft.lactating),
    bloodDonationDate: draft.bloodDonationDate || null,
    conditions: [...draft.conditions],
    optOut: [...draft.optOut],
  };
}

/** What is wrong with what was typed, by the names the service has for the fields. */
export function mistakesOf(draft: Draft, today: string): Record<string, string> {
  const inUnits = (quantity: Quantity, { low, high }: { low: number; high: number }) => ({
    low: Math.ceil(quantity.toInput(low)),
    high: Math.floor(quantity.toInput(high)),
  });
  const seconds = paceFromInput(draft.thresholdPace);
  const paceFits = seconds !== null && seconds >= PACE_SECONDS.low && seconds <= PACE_SECONDS.high;
  const born = draft.birthDate;
  return errorsIn({
    birthDate: born && (born < OLDEST || born > today) ? words('birthDate.wrong') : undefined,
    bodyMassKg: wrongNumber(draft.bodyMass, inUnits(bodyMass, MASS_KG)),
    heightCm: wrongNumber(draft.height, inUnits(height, HEIGHT_CM)),
    maxHeartRateBpm: wrongNumber(draft.maxHeartRate, { low: 20, high: 250 }),
    restingHeartRateBpm: wrongNumber(draft.restingHeartRate, { low: 20, high: 150 }),
    lactateThresholdHeartRateBpm: wrongNumber(draft.lactateThreshold, { low: 20, high: 250 }),
    thresholdPaceSecondsPerKm: draft.thresholdPace.trim() && !paceFits ? words('thresholdPace.wrong') : undefined,
  });
}
