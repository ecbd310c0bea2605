/** What is different between two advices, in words: for the quiet notice, for screen readers and for what-if. */
import type { Advice, Cause } from '../api/types';
import { dictionary, hoursAndMinutes, number } from '../i18n/i18n';
import { shared } from '../i18n/shared';
import { words } from './words';

const texts = dictionary(
  {
    training: 'Training: {after}, before {before}.',
    causeNew: '{cause} is new among the causes.',
    causeGone: '{cause} is no longer among the causes.',
    causeState: '{cause}: {after}, before {before}.',
    flag: 'Please read what is flagged on top.',
    protein: 'Protein today',
    proteinMean: 'Protein, 7-day mean',
    iron: 'Iron today',
    carbohydrate: 'Carbohydrate today',
    form: 'Form',
    load: 'Load today',
    load7: 'Load, last 7 days',
    restDays: 'Rest days, last 7',
    hardDays: 'Hard days in a row',
    sleep: 'Sleep, 7-night mean',
    moved: '{what}: {after}, before {before}.',
    points: '{value} points',
  },
  {
    training: 'Training: {after}, vorher {before}.',
    causeNew: '{cause} ist neu unter den Ursachen.',
    causeGone: '{cause} gehört nicht mehr zu den Ursachen.',
    causeState: '{cause}: {after}, vorher {before}.',
    flag: 'Bitte lies den Hinweis ganz oben.',
    protein: 'Eiweiß heute',
    proteinMean: 'Eiweiß, Mittel aus 7 Tagen',
    iron: 'Eisen heute',
    carbohydrate: 'Kohlenhydrate heute',
    form: 'Form',
    load: 'Belastung heute',
    load7: 'Belastung, letzte 7 Tage',
    restDays: 'Ruhetage, letzte 7',
    hardDays: 'Harte Tage in Folge',
    sleep: 'Schlaf, Mittel aus 7 Nächten',
    moved: '{what}: {after}, vorher {before}.',
    points: '{value} Punkte',
  },
);

/** A number that both advices have, as it reads before and after. */
export interface Moved {
  what: string;
  before: string;
  after: string;
}

export interface Differences {
  headline: boolean;
  training: boolean;
  /** Codes of causes that only the later advice has. */
  newCauses: readonly string[];
  /** Causes that only the earlier advice has. */
  goneCauses: readonly Cause[];
  /** Codes of causes that both have with another state or likelihood. */
  changedCauses: readonly string[];
  newFlags: boolean;
  numbers: readonly Moved[];
}

interface Numbered {
  key: Parameters<typeof texts>[0];
  value: (advice: Advice) => number | null;
  write: (value: number) => string;
}

const grams = (value: number) => words('g', { value: number(value, 0) });

const NUMBERS: readonly Numbered[] = [
  { key: 'protein', value: (advice) => advice.protein.eatenTodayGrams, write: grams },
  { key: 'proteinMean', value: (advice) => advice.protein.meanGrams7Days, write: grams },
  { key: 'iron', value: (advice) => advice.iron.todayMg, write: (value) => words('mg', { value: number(value, 1) }) },
  { key: 'carbohydrate', value: (advice) => advice.carbohydrate.eatenTodayGrams, write: grams },
  { key: 'form', value: (advice) => advice.recovery.formPercent, write: (value) => `${number(value, 0)} %` },
  { key: 'load', value: (advice) => advice.recovery.loadToday, write: (value) => texts('points', { value: number(value, 0) }) },
  { key: 'load7', value: (advice) => advice.recovery.loadLast7Days, write: (value) => texts('points', { value: number(value, 0) }) },
  { key: 'restDays', value: (advice) => advice.recovery.restDaysLast7, write: (value) => number(value, 0) },
  { key: 'hardDays', value: (advice) => advice.recovery.hardDaysInARow, write: (value) => number(value, 0) },
  { key: 'sleep', value: (advice) => advice.recovery.sleepMean7Minutes, write: hoursAndMinutes },
];

export function differences(before: Advice, after: Advice): Differences {
  const earlier = new Map(before.causes.map((cause) => [cause.code, cause]));
  const later = new Map(after.causes.map((cause) => [cause.code, cause]));
  const knownFlags = new Set(before.flags.map((flag) => flag.code));
  return {
    headline: before.headline !== after.headline,
    training: before.training.today !== after.training.today,
    newCauses: after.causes.filter((cause) => !earlier.has(cause.code)).map((cause) => cause.code),
    goneCauses: before.causes.filter((cause) => !later.has(cause.code)),
    changedCauses: after.causes
      .filter((cause) => {
        const was = earlier.get(cause.code);
        return was !== undefined && (was.state !== cause.state || was.likelihood !== cause.likelihood);
      })
      .map((cause) => cause.code),
    newFlags: after.flags.some((flag) => !knownFlags.has(flag.code)),
    numbers: NUMBERS.flatMap((entry) => moved(entry, before, after)),
  };
}

function moved(entry: Numbered, before: Advice, after: Advice): Moved[] {
  const was = entry.value(before);
  const is = entry.value(after);
  const wasWritten = was === null ? shared('unknown') : entry.write(was);
  const isWritten = is === null ? shared('unknown') : entry.write(is);
  return wasWritten === isWritten ? [] : [{ what: texts(entry.key), before: wasWritten, after: isWritten }];
}

/** The differences as sentences, the important ones first. */
export function sentences(before: Advice, after: Advice): string[] {
  const found = differences(before, after);
  const training = (advice: Advice) => words(`training.${advice.training.today ?? 'null'}`);
  const cause = (code: string) => {
    const key = `code.${code}`;
    return shared.has(key) ? shared(key) : code;
  };
  const state = (advice: Advice, code: string) => {
    const now = advice.causes.find((candidate) => candidate.code === code);
    return now ? `${shared(`state.${now.state}`)} (${words(`likelihood.${now.likelihood}`)})` : '';
  };
  return [
    ...(found.newFlags ? [texts('flag')] : []),
    ...(found.training ? [texts('training', { before: training(before), after: training(after) })] : []),
    ...(found.headline ? [after.headline] : []),
    ...found.newCauses.map((code) => texts('causeNew', { cause: cause(code) })),
    ...found.goneCauses.map((gone) => texts('causeGone', { cause: cause(gone.code) })),
    ...found.changedCauses.map((code) =>
      texts('causeState', { cause: cause(code), before: state(before, code), after: state(after, code) }),
    ),
    ...found.numbers.map((entry) => texts('moved', { ...entry })),
  ];
}
