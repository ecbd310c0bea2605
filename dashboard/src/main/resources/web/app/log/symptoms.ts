/** The symptoms a check-in can name, by where a runner would look for them, and how soon each should be seen. */
import type { Flag } from '../api/types';

export type FlagLevel = Flag['level'];

interface Symptom {
  code: string;
  level: FlagLevel;
}

const now = (code: string): Symptom => ({ code, level: 'EMERGENCY' });
const soon = (code: string): Symptom => ({ code, level: 'URGENT' });
const some = (code: string): Symptom => ({ code, level: 'SEE_DOCTOR' });

export const SYMPTOM_GROUPS = [
  {
    id: 'pain',
    symptoms: [
      now('sudden_severe_leg_pain'),
      soon('calf_throbbing_one_sided'),
      soon('focal_bone_pain_at_night'),
      soon('pain_numb_tight_shin_each_run'),
      soon('rest_or_night_foot_pain'),
      some('calf_pain_on_walking_relieved_by_rest'),
    ],
  },
  {
    id: 'swelling',
    symptoms: [
      soon('one_leg_swollen_warm_red'),
      now('cold_pale_pulseless_leg'),
      now('foot_black_or_gangrene'),
      soon('non_healing_foot_wound'),
      soon('bleeding_varicose_vein'),
      some('both_ankles_swollen_evening'),
      some('skin_change_lower_leg'),
    ],
  },
  {
    id: 'strength',
    symptoms: [
      now('breathless_or_chest_pain_with_leg_swelling'),
      now('new_numb_or_weak_leg_with_bladder_bowel_change'),
      now('dark_urine_severe_muscle_pain'),
      soon('palpitations_or_fainting_on_exertion'),
    ],
  },
  {
    id: 'longer',
    symptoms: [
      some('heavy_legs_over_2_weeks_despite_rest'),
      some('heavy_aching_legs_worse_standing'),
      some('missed_periods_3_months'),
      some('heavy_periods'),
      some('unexplained_weight_loss'),
    ],
  },
] as const;

const LEVELS: readonly FlagLevel[] = ['EMERGENCY', 'URGENT', 'SEE_DOCTOR'];

/** How soon the worst of these should be seen; null when there is none. */
export function worstOf(codes: readonly string[]): FlagLevel | null {
  const all: readonly Symptom[] = SYMPTOM_GROUPS.flatMap((group) => [...group.symptoms]);
  const levels = all.filter((symptom) => codes.includes(symptom.code)).map((symptom) => symptom.level);
  return LEVELS.find((level) => levels.includes(level)) ?? null;
}
