/** One workout of the list: what it was, when, how long, how far, how hard, and where it comes from. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Sport, StoredWorkout } from '../api/types';
import { icon, type IconName } from '../design/icons';
import { day, number, time, today } from '../i18n/i18n';
import { distance, duration, pace } from '../units/units';
import { words } from './words';

const RUNNING: readonly Sport[] = ['running', 'trail_running', 'treadmill_running'];

export const workoutRowStyles = css`
  .workout {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: var(--space-1) var(--space-3);
    align-items: center;
    padding-block: var(--space-3);
    border-top: 1px solid var(--line-soft);
  }
  .workout > .sign {
    display: grid;
    place-items: center;
    width: 2.5rem;
    height: 2.5rem;
    border-radius: var(--radius-full);
    background: var(--accent-soft);
    color: var(--accent);
  }
  .workout.duplicate > .sign {
    background: var(--na-wash);
    color: var(--na-ink);
  }
  .workout dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    grid-column: 2 / -1;
    font-variant-numeric: tabular-nums;
  }
  /* on a phone the units say what is what, so that a workout is one line of numbers */
  @media (max-width: 47.99rem) {
    .workout dl {
      column-gap: var(--space-2);
    }
    .workout dt {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .workout dd {
      font-size: var(--text-s);
    }
  }
  .workout dd {
    font-weight: 600;
  }
  .workout .marks {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-2);
    grid-column: 2 / -1;
  }
  .workout .does {
    display: flex;
  }
  @media (min-width: 48rem) {
    .workout {
      grid-template-columns: auto minmax(0, 2fr) minmax(0, 3fr) auto;
    }
    .workout dl {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      grid-area: 1 / 3;
    }
    .workout .distance {
      grid-column: 2;
    }
    .workout .pace {
      grid-column: 3;
    }
    .workout .heartRate {
      grid-column: 4;
    }
    .workout .does {
      grid-area: 1 / 4;
    }
  }
`;

export interface WorkoutActions {
  /** Whose record counts instead; null when this one does. */
  duplicateOf: string | null;
  /** Others that recorded the same session. */
  alsoBy: readonly string[];
  edit: (() => void) | null;
  remove: () => void;
}

/** What it is called: "Trail run, long". */
export function nameOf(workout: StoredWorkout): string {
  const sport = words(`sport.${workout.sport}`);
  return workout.workoutType && workout.workoutType !== workout.sport ? `${sport}, ${words(`type.${workout.workoutType}`)}` : sport;
}

export function sourceName(source: string): string {
  const key = `source.${source}`;
  return words.has(key) ? words(key) : source;
}

export function renderWorkout(workout: StoredWorkout, actions: WorkoutActions): TemplateResult {
  const named = { sport: words(`sport.${workout.sport}`), day: dayOf(workout) };
  return html`<li class="workout ${actions.duplicateOf === null ? '' : 'duplicate'}">
    <span class="sign">${icon(signOf(workout.sport))}</span>
    <div>
      <p><strong>${nameOf(workout)}</strong></p>
      <p class="soft small">${dayOf(workout)}, ${clockAt(workout)} · ${sourceName(workout.source)}</p>
    </div>
    <div class="does">
      ${actions.edit
        ? html`<button class="btn quiet icon" type="button" aria-label=${words('edit', named)} @click=${actions.edit}>${icon('edit')}</button>`
        : nothing}
      <button class="btn quiet icon" type="button" aria-label=${words('delete', named)} @click=${actions.remove}>${icon('trash')}</button>
    </div>
    <dl>${measures(workout)}</dl>
    ${marks(workout, actions)}
  </li>`;
}

function measures(workout: StoredWorkout): TemplateResult[] {
  const { distanceMeters, durationSeconds, averageHeartRateBpm } = workout;
  const far = typeof distanceMeters === 'number' && distanceMeters > 0;
  const shown: [Parameters<typeof words>[0], string | null][] = [
    ['duration', duration(durationSeconds)],
    ['distance', far ? distance.show(distanceMeters) : null],
    ['pace', far && RUNNING.includes(workout.sport) ? pace(durationSeconds / (distanceMeters / 1000)) : null],
    ['heartRate', typeof averageHeartRateBpm === 'number' ? words('bpm', { value: number(averageHeartRateBpm, 0) }) : null],
  ];
  return shown.flatMap(([key, value]) =>
    value === null
      ? []
      : [
          html`<div class=${key}>
            <dt class="soft small">${words(key)}</dt>
            <dd>${value}</dd>
          </div>`,
        ],
  );
}

function marks(workout: StoredWorkout, { duplicateOf, alsoBy }: WorkoutActions): TemplateResult | typeof nothing {
  const quality = workout.quality.map((code) => `quality.${code}`).filter((key) => words.has(key));
  if (duplicateOf === null && !alsoBy.length && !quality.length) return nothing;
  return html`<div class="marks">
    ${duplicateOf === null
      ? nothing
      : html`<span class="chip">${icon('notApplicable', { size: 16 })}${words('duplicate')}</span>
          <span class="small soft">${words('duplicate.text', { source: sourceName(duplicateOf) })}</span>`}
    ${alsoBy.map((source) => html`<span class="chip">${icon('device', { size: 16 })}${words('duplicateOf', { source: sourceName(source) })}</span>`)}
    ${quality.map((key) => (words.has(key) ? html`<span class="chip">${icon('unknown', { size: 16 })}${words(key)}</span>` : nothing))}
  </div>`;
}

/** The clock time where the workout was. */
function clockAt(workout: StoredWorkout): string {
  const { startTime, zoneOffset, timeZone } = workout;
  if (timeZone) return time(startTime, timeZone);
  const match = /^([+-])(\d{2}):(\d{2})$/.exec(zoneOffset ?? '');
  const minutes = match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
  return time(new Date(Date.parse(startTime) + minutes * 60_000), 'UTC');
}

/** The day of a workout, with its year unless it is this one. */
function dayOf({ localDate }: StoredWorkout): string {
  return day(localDate, localDate.slice(0, 4) === today().slice(0, 4) ? 'short' : 'year');
}

const SIGNS: Partial<Record<Sport, IconName>> = {
  cycling: 'ride',
  swimming: 'swim',
  strength: 'strength',
  plyometrics: 'strength',
};

function signOf(sport: Sport): IconName {
  return RUNNING.includes(sport) ? 'run' : (SIGNS[sport] ?? 'workouts');
}
