import { same } from './check.ts';
import type { Food } from '../../main/resources/web/app/api/types.ts';
import { instantOf, toRequest } from '../../main/resources/web/app/what-if/hypothesis.ts';

Deno.test('a clock time is that of the zone, in winter and in summer', () => {
  same(instantOf('2026-11-26', '18:00', 'Europe/Berlin'), '2026-11-26T17:00:00.000Z');
  same(instantOf('2026-07-01', '18:00', 'Europe/Berlin'), '2026-07-01T16:00:00.000Z');
});

Deno.test('a clock time on the day the clocks are changed is that after the change', () => {
  same(instantOf('2026-03-29', '07:30', 'Europe/Berlin'), '2026-03-29T05:30:00.000Z');
  same(instantOf('2026-10-25', '07:30', 'Europe/Berlin'), '2026-10-25T06:30:00.000Z');
});

Deno.test('a zone far from Greenwich keeps its day', () => {
  same(instantOf('2026-11-26', '07:30', 'Pacific/Auckland'), '2026-11-25T18:30:00.000Z');
  same(instantOf('2026-11-26', '18:00', 'America/Los_Angeles'), '2026-11-27T02:00:00.000Z');
});

const lentils: Food = {
  foodId: '16070',
  name: 'Lentils',
  group: 'Legumes',
  flesh: false,
  drink: 'none',
  per100g: { proteinGrams: 9, ironMg: 3.2, vitaminCMg: 0, calciumMg: null },
  measures: [],
};

Deno.test('a supposed meal carries its nutrients by portion: zero stays zero, unknown stays unknown', () => {
  const request = toRequest(
    '2026-11-26',
    [{ kind: 'meal', day: '2026-11-26', food: lentils, grams: 200, mealType: 'lunch' }],
    'Europe/Berlin',
  );
  const item = request.meals?.[0]?.items?.[0];
  same(item?.proteinGrams, 18);
  same(item?.vitaminCMg, 0);
  same(item?.calciumMg, null);
});

Deno.test('a distance that is not known is not sent, and a rest day is sent once', () => {
  const request = toRequest(
    '2026-11-28',
    [
      { kind: 'run', day: '2026-11-27', type: 'easy', minutes: 40, distanceMeters: null },
      { kind: 'rest', day: '2026-11-28' },
      { kind: 'rest', day: '2026-11-28' },
    ],
    'Europe/Berlin',
  );
  same('distanceMeters' in (request.workouts?.[0] ?? {}), false);
  same(request.restDays, ['2026-11-28']);
});

Deno.test('nothing supposed asks for nothing but the day', () => {
  same(toRequest('2026-11-27', [], 'UTC'), { date: '2026-11-27' });
});

Deno.test('what comes after the day is not asked about', () => {
  same(
    toRequest(
      '2026-11-27',
      [
        { kind: 'rest', day: '2026-11-28' },
        { kind: 'meal', day: '2026-11-28', food: lentils, grams: 100, mealType: 'lunch' },
      ],
      'UTC',
    ),
    { date: '2026-11-27' },
  );
});
