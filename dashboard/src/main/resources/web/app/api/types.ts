/** The HTTP contract as types. `null` and absent mean unknown; 0 is a measured zero. Units are in the names. */

export type State = 'CONTRIBUTING' | 'WATCH' | 'OK' | 'INSUFFICIENT_DATA' | 'NOT_APPLICABLE';
export type Confidence = 'LOW' | 'MEDIUM' | 'HIGH';
export type Maybe<T> = T | null | undefined;

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

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

export type Sport =
  | 'running'
  | 'trail_running'
  | 'treadmill_running'
  | 'walking'
  | 'hiking'
  | 'cycling'
  | 'swimming'
  | 'strength'
  | 'plyometrics'
  | 'rowing'
  | 'skiing'
  | 'yoga'
  | 'other';
export type WorkoutType = 'easy' | 'long' | 'tempo' | 'intervals' | 'sprint' | 'hiit' | 'race' | 'strength' | 'recovery';

export interface Workout {
  source: string;
  externalId: string;
  sport: Sport;
  startTime: string;
  durationSeconds: number;
  sourceVersion?: Maybe<number>;
  sourceSport?: Maybe<string>;
  workoutType?: Maybe<WorkoutType>;
  endTime?: Maybe<string>;
  zoneOffset?: Maybe<string>;
  timeZone?: Maybe<string>;
  movingSeconds?: Maybe<number>;
  distanceMeters?: Maybe<number>;
  elevationGainMeters?: Maybe<number>;
  elevationLossMeters?: Maybe<number>;
  energyKcal?: Maybe<number>;
  averageHeartRateBpm?: Maybe<number>;
  maxHeartRateBpm?: Maybe<number>;
  heartRateZoneSeconds?: Maybe<number[]>;
  averageCadenceSpm?: Maybe<number>;
  averagePowerWatts?: Maybe<number>;
  perceivedExertion?: Maybe<number>;
  shoeId?: Maybe<string>;
  device?: Maybe<{ manufacturer?: string; model?: string }>;
  recordingMethod?: Maybe<'device' | 'manual' | 'imported'>;
}

export interface StoredWorkout extends Workout {
  id: string;
  revision: number;
  receivedAt: string;
  localDate: string;
  quality: string[];
}

export type Outcome = 'created' | 'updated' | 'unchanged' | 'stale' | 'rejected';

export interface BatchReply {
  results: {
    index: number;
    source: string;
    externalId: string;
    outcome: Outcome;
    id: string | null;
    revision: number | null;
    problem?: { title: string; status: number; detail?: string; code: string; errors?: { field: string; message: string }[] };
  }[];
}

export interface Nutrients {
  energyKcal?: Maybe<number>;
  proteinGrams?: Maybe<number>;
  carbohydrateGrams?: Maybe<number>;
  fatGrams?: Maybe<number>;
  fiberGrams?: Maybe<number>;
  ironMg?: Maybe<number>;
  vitaminCMg?: Maybe<number>;
  calciumMg?: Maybe<number>;
  sodiumMg?: Maybe<number>;
}

export interface MealItem extends Nutrients {
  foodId?: Maybe<string>;
  grams?: Maybe<number>;
  name?: Maybe<string>;
  flesh?: Maybe<boolean>;
  drink?: Maybe<'coffee' | 'tea' | 'cocoa' | 'milk' | 'none'>;
}

export type MealType = 'breakfast' | 'lunch' | 'dinner' | 'snack' | 'pre_run' | 'during_run' | 'post_run' | 'supplement';

export interface Meal {
  source: string;
  externalId: string;
  eatenAt: string;
  mealType: MealType;
  items: MealItem[];
  zoneOffset?: Maybe<string>;
  timeZone?: Maybe<string>;
  sourceVersion?: Maybe<number>;
}

export interface StoredMeal extends Meal {
  id: string;
  revision: number;
  localDate: string;
  totals: Nutrients;
  coverage: Record<keyof Nutrients, number | null>;
}

export interface Food {
  foodId: string;
  name: string;
  group: string;
  flesh: boolean | null;
  drink: 'coffee' | 'tea' | 'cocoa' | 'milk' | 'none' | null;
  per100g: Nutrients;
  measures: { name: string; grams: number }[];
}

export interface Profile {
  timeZone: string;
  sex?: Maybe<'female' | 'male' | 'unspecified'>;
  birthDate?: Maybe<string>;
  bodyMassKg?: Maybe<number>;
  heightCm?: Maybe<number>;
  maxHeartRateBpm?: Maybe<number>;
  restingHeartRateBpm?: Maybe<number>;
  lactateThresholdHeartRateBpm?: Maybe<number>;
  thresholdPaceSecondsPerKm?: Maybe<number>;
  level?: Maybe<'novice' | 'recreational' | 'advanced'>;
  diet?: Maybe<'omnivore' | 'vegetarian' | 'vegan'>;
  lowCarb?: Maybe<boolean>;
  menstruating?: Maybe<boolean>;
  heavyPeriods?: Maybe<boolean>;
  pregnant?: Maybe<boolean>;
  lactating?: Maybe<boolean>;
  bloodDonationDate?: Maybe<string>;
  conditions?: string[];
  goal?: Maybe<'maintain' | 'lose' | 'gain'>;
  optOut?: string[];
  revision?: number;
}

export interface CheckIn {
  date?: string;
  legHeaviness?: Maybe<number>;
  soreness?: Maybe<number>;
  fatigue?: Maybe<number>;
  mood?: Maybe<number>;
  stress?: Maybe<number>;
  symptoms?: string[];
  revision?: number;
}

export interface Lab {
  date?: string;
  ferritinUgPerL?: Maybe<number>;
  haemoglobinGPerL?: Maybe<number>;
  transferrinSaturationPercent?: Maybe<number>;
  crpMgPerL?: Maybe<number>;
  revision?: number;
}

export interface Shoe {
  shoeId?: string;
  name: string;
  massGrams?: Maybe<number>;
  firstUsed?: Maybe<string>;
  retired?: Maybe<boolean>;
  revision?: number;
}

export interface WellnessDay {
  source: string;
  date: string;
  sleepMinutes?: Maybe<number>;
  restingHeartRateBpm?: Maybe<number>;
  hrvRmssdMs?: Maybe<number>;
  bodyMassKg?: Maybe<number>;
  bodyFatPercent?: Maybe<number>;
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
