/** What workout-service takes and says: workouts, wellness days, imports. */
import type { Maybe } from './shared-types';

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

export interface WellnessDay {
  source: string;
  date: string;
  sleepMinutes?: Maybe<number>;
  restingHeartRateBpm?: Maybe<number>;
  hrvRmssdMs?: Maybe<number>;
  bodyMassKg?: Maybe<number>;
  bodyFatPercent?: Maybe<number>;
}
