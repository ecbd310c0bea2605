import { same } from './check.ts';
import { settings } from '../../main/resources/web/app/shell/settings.ts';
import { draftOf, mistakesOf, profileOf } from '../../main/resources/web/app/profile/draft.ts';

const TODAY = '2026-11-26';

Deno.test('a profile comes back from its fields as it was', () => {
  const profile = {
    timeZone: 'Europe/Berlin',
    sex: 'female' as const,
    birthDate: '1993-04-17',
    bodyMassKg: 58.5,
    heightCm: 168,
    maxHeartRateBpm: 188,
    restingHeartRateBpm: 50,
    lactateThresholdHeartRateBpm: 170,
    thresholdPaceSecondsPerKm: 297,
    level: 'recreational' as const,
    diet: 'omnivore' as const,
    goal: 'maintain' as const,
    lowCarb: false,
    menstruating: true,
    heavyPeriods: null,
    pregnant: null,
    lactating: null,
    bloodDonationDate: null,
    conditions: ['coeliac'],
    optOut: ['weight'],
  };
  same(profileOf(draftOf(profile)), profile);
});

Deno.test('a mass shown in pounds is stored as the kilograms it was', () => {
  settings.set({ units: 'imperial' });
  try {
    const draft = draftOf({ timeZone: 'UTC', bodyMassKg: 58.5 });
    same(draft.bodyMass, '129');
    same(profileOf(draft).bodyMassKg, 58.5);
  } finally {
    settings.set({ units: 'metric' });
  }
});

Deno.test('what is not said is null and never no', () => {
  const profile = profileOf(draftOf(null));
  same(profile.menstruating, null);
  same(profile.bodyMassKg, null);
  same(profile.sex, null);
});

Deno.test('mistakes stand at the names that the service has', () => {
  const draft = { ...draftOf(null), bodyMass: '6', maxHeartRate: 'fast', thresholdPace: '4.99', birthDate: '2031-01-01' };
  same(Object.keys(mistakesOf(draft, TODAY)).sort(), ['birthDate', 'bodyMassKg', 'maxHeartRateBpm', 'thresholdPaceSecondsPerKm']);
  same(mistakesOf(draftOf(null), TODAY), {});
});
