import { reasonOf } from '../../main/resources/web/app/today/changed-words.ts';
import { same } from './check.ts';

function because(...types: string[]): string | null {
  return reasonOf(types.map((type) => ({ type, source: 'app', externalId: '1' })));
}

Deno.test('a change is told by what happened to which record', () => {
  same(because('workout.recorded'), 'a workout came in');
  same(because('workout.deleted'), 'a workout was deleted');
  same(because('meal.updated'), 'a meal was edited');
});

Deno.test('nouns are known however they are written together', () => {
  for (const type of ['check-in.recorded', 'check_in.recorded', 'checkIn.updated']) same(because(type), 'you checked in');
  for (const type of ['food-day.closed', 'food_day.recorded', 'foodDay.created']) same(because(type), 'a food day was closed');
  for (const type of ['wellness.recorded', 'wellness-day.recorded']) same(because(type), 'your watch sent a night or a measurement');
});

Deno.test('several changes are one list without repeats, and an unknown one is still told', () => {
  same(because('meal.recorded', 'meal.recorded', 'workout.recorded'), 'a meal was logged and a workout came in');
  same(because('moon.risen'), 'something in your log changed');
  same(because(), null);
});
