/** What advice-service says: advice, trends, what-if, changes. */
import type { Profile } from './diary-types';
import type { Meal } from './nutrition-types';
import type { Confidence, State } from './shared-types';
import type { Workout } from './workout-types';

export interface Fact {
  name: string;
  value: number | null;
  unit: string | null;
  threshold?: number | null;
  window?: string | null;
}

export interface Source {
  id: string;
  citation: string;
}

export interface Cause {
  code: string;
  state: 'CONTRIBUTING' | 'WATCH';
  likelihood: 'likely' | 'possible' | 'less_likely';
  confidence: Confidence;
  severity: number;
  evidence: 'A' | 'B' | 'C' | 'D';
  priority: number;
  title: string;
  explanation: string;
  action: string | null;
  counterfactual: string | null;
  facts: Fact[];
  sources: Source[];
}

export interface FineFinding {
  code: string;
  state: State;
  explanation: string;
  facts: Fact[];
}

export interface MissingData {
  code: string;
  missing: string;
  how: string;
}

export interface Flag {
  level: 'EMERGENCY' | 'URGENT' | 'SEE_DOCTOR';
  code: string;
  text: string;
}

export interface FoodSuggestion {
  foodId: string;
  name: string;
  grams: number;
  proteinGrams?: number | null;
  ironMg?: number | null;
}

export interface RecoveryNumbers {
  state: State;
  loadToday: number | null;
  loadLast7Days: number | null;
  fitness: number | null;
  fatigue: number | null;
  form: number | null;
  formPercent: number | null;
  formBand: 'overload' | 'productive' | 'neutral' | 'fresh' | 'transition' | null;
  history: 'unavailable' | 'building' | 'ready';
  easyDaysToBalance: number | null;
  restDaysLast7: number | null;
  hardDaysInARow: number | null;
  monotony: number | null;
  strain: number | null;
  sessionSpikeRatio: number | null;
  sessionSpike: 'none' | 'small' | 'moderate' | 'large' | 'returning' | null;
  acuteChronicRatio: number | null;
  hrv: 'below' | 'normal' | 'above' | 'unknown';
  restingHeartRate: 'raised' | 'normal' | 'unknown';
  sleepMean7Minutes: number | null;
}

export interface ProteinNumbers {
  state: State;
  gramsPerKgTargetLow: number | null;
  gramsPerKgTargetHigh: number | null;
  targetLowGrams: number | null;
  targetHighGrams: number | null;
  eatenTodayGrams: number | null;
  remainingTodayGrams: number | null;
  meanGrams7Days: number | null;
  meanGramsPerKg7Days: number | null;
  completeDays7: number | null;
  perMealGrams: number | null;
  mealsReachingTargetToday: number | null;
  suggestions: FoodSuggestion[];
}

export interface IronMeal {
  externalId: string;
  ironMg: number | null;
  quality: 'better' | 'neutral' | 'worse';
  why: string[];
}

export interface IronNumbers {
  state: State;
  targetMg: number | null;
  averageRequirementMg: number | null;
  upperLimitMg: number | null;
  meanMg14Days: number | null;
  completeDays14: number | null;
  verdict: 'low' | 'may_be_low' | 'covers_reference' | 'unknown';
  riskPoints: number | null;
  todayMg: number | null;
  meals: IronMeal[];
  timing: string | null;
  labStage: 'none' | 'stale' | 'depleted' | 'deficient' | 'anaemia_range';
  suggestions: FoodSuggestion[];
}

export interface CarbohydrateNumbers {
  state: State;
  gramsPerKgTargetLow: number | null;
  gramsPerKgTargetHigh: number | null;
  targetLowGrams: number | null;
  targetHighGrams: number | null;
  eatenTodayGrams: number | null;
  duringRun: string | null;
  afterRun: string | null;
}

export interface RecordReference {
  type: string;
  source: string;
  externalId: string;
  revision?: number;
}

export interface Advice {
  athleteId: string;
  date: string;
  timeZone: string;
  ruleSet: string;
  inputsHash: string;
  headline: string;
  training: { today: 'rest' | 'easy' | 'as_planned' | null; text: string };
  flags: Flag[];
  causes: Cause[];
  fine: FineFinding[];
  notEnoughData: MissingData[];
  recovery: RecoveryNumbers;
  protein: ProteinNumbers;
  iron: IronNumbers;
  carbohydrate: CarbohydrateNumbers;
  changed: { since: string; because: RecordReference[] } | null;
}

export interface TrendDay {
  date: string;
  load: number | null;
  loadQuality: string | null;
  fitness: number | null;
  fatigue: number | null;
  form: number | null;
  formPercent: number | null;
  proteinGrams: number | null;
  proteinTargetLowGrams: number | null;
  proteinTargetHighGrams: number | null;
  ironMg: number | null;
  ironTargetMg: number | null;
  carbohydrateGrams: number | null;
  carbohydrateTargetLowGrams: number | null;
  energyKcal: number | null;
  sleepMinutes: number | null;
  restingHeartRateBpm: number | null;
  hrvRmssdMs: number | null;
  legHeaviness: number | null;
  foodDayComplete: boolean | null;
}

export interface WhatIfRequest {
  date?: string;
  workouts?: Partial<Workout>[];
  meals?: Partial<Meal>[];
  profile?: Partial<Profile>;
  restDays?: string[];
}

/** What a change of the advice names as its before and after. */
export interface AdviceSummary {
  headline?: string | null;
  training?: string | null;
  causes?: unknown;
  [name: string]: unknown;
}

export interface AdviceChange {
  at: string;
  date: string;
  cause: RecordReference | null;
  before: AdviceSummary | null;
  after: AdviceSummary | null;
}
