/** What an athlete tells advice-service directly: profile, check-ins, blood tests, shoes. */
import type { Maybe } from './shared-types';

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
