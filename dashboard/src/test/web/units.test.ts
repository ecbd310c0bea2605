import { same } from './check.ts';
import { settings } from '../../main/resources/web/app/shell/settings.ts';
import { bodyMass, distance, duration, pace, paceFromInput } from '../../main/resources/web/app/units/units.ts';

function inUnits(units: 'metric' | 'imperial', check: () => void): void {
  settings.set({ units });
  try {
    check();
  } finally {
    settings.set({ units: 'metric' });
  }
}

Deno.test('a distance is read in kilometres or in miles', () => {
  inUnits('metric', () => same(distance.show(10_000), '10 km'));
  inUnits('imperial', () => same(distance.show(42_195), '26.2 mi'));
});

Deno.test('what is typed comes back as the SI value it was shown from', () => {
  inUnits('imperial', () => {
    const typed = bodyMass.toInput(58.5);
    same(Math.abs(bodyMass.fromInput(typed) - 58.5) < 1e-9, true);
  });
});

Deno.test('a pace has minutes and two digits of seconds', () => {
  inUnits('metric', () => same(pace(305), '5:05 /km'));
  inUnits('imperial', () => same(pace(300), '8:03 /mi'));
});

Deno.test('a pace that can not be read is none', () => {
  same(paceFromInput('5:75'), null);
  same(paceFromInput('fast'), null);
  same(paceFromInput('4:57'), 297);
});

Deno.test('a duration shows hours only when there are some', () => {
  same(duration(2710), '45:10');
  same(duration(3750), '1:02:30');
  same(duration(59.6), '1:00');
});
