import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { Submission } from '../api/submission';
import type { Shoe, Sport, StoredWorkout, Workout, WorkoutType } from '../api/types';
import '../design/dialog';
import { FlElement } from '../design/element';
import { field, focusFirstError } from '../design/field';
import { formStyles, submissionProblem, submitButton } from '../design/form';
import { errorsIn, numberOf, writeNumber, wrongNumber } from '../design/number-input';
import { base, controls } from '../design/styles';
import { today } from '../i18n/i18n';
import { clockNow, clockOf, localZone, withOffset } from '../i18n/clock';
import { shared } from '../i18n/shared';
import { distance } from '../units/units';
import { words } from './words';
import { store } from './workouts';

const SPORTS: readonly Sport[] = [
  'running',
  'trail_running',
  'treadmill_running',
  'walking',
  'hiking',
  'cycling',
  'swimming',
  'strength',
  'plyometrics',
  'rowing',
  'skiing',
  'yoga',
  'other',
];
const TYPES: readonly WorkoutType[] = ['easy', 'long', 'tempo', 'intervals', 'sprint', 'hiit', 'race', 'strength', 'recovery'];
const LONGEST_MINUTES = 7 * 24 * 60;
const FARTHEST_METRES = 1_000_000;
const SOURCE = 'freshlegs-app';

interface Draft {
  key: string;
  sport: Sport;
  type: WorkoutType | '';
  date: string;
  time: string;
  duration: string;
  distance: string;
  heartRate: string;
  exertion: string;
  shoeId: string;
}

/** Minutes from "45", "1:20" or "1:20:30"; null when it is neither. */
export function minutesOf(text: string): number | null {
  const parts = text.trim().split(':');
  if (parts.length === 1) return numberOf(text);
  const [hours, minutes, seconds = '0'] = parts;
  if (parts.length > 3 || !/^\d+$/.test(hours ?? '') || !/^[0-5]?\d$/.test(minutes ?? '') || !/^[0-5]?\d$/.test(seconds)) return null;
  return Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
}

/** A workout that no device recorded, in a dialog. Fires `saved` with the record. */
@customElement('fl-workout-form')
export class WorkoutForm extends FlElement {
  @property({ attribute: false }) shoes: readonly Shoe[] = [];

  @state() private open = false;
  @state() private draft: Draft = blank();

  private readonly submission = new Submission(this);

  static override styles = [base, controls, formStyles];

  /** Opens for a new workout, or for one that was typed here before. */
  show(workout: StoredWorkout | null): void {
    this.submission.clear();
    this.draft = workout ? draftOf(workout) : blank();
    this.open = true;
  }

  override render(): TemplateResult {
    const { submission } = this;
    return html`<fl-dialog heading=${words('add.title')} ?open=${this.open} @close=${() => (this.open = false)}>
      <form novalidate @submit=${this.onSubmit}>
        ${submissionProblem(submission)}
        <div class="fields">
          ${this.renderSelect('sport', words('add.sport'), SPORTS.map((sport) => [sport, words(`sport.${sport}`)]))}
          ${this.renderSelect('type', words('add.type'), [
            ['', words('add.type.none')],
            ...TYPES.map((type): [string, string] => [type, words(`type.${type}`)]),
          ])}
          ${this.renderInput('date', words('add.date'), 'date')} ${this.renderInput('time', words('add.time'), 'time', { path: 'startTime' })}
          ${this.renderInput('duration', words('add.duration'), 'text', { path: 'durationSeconds', hint: words('add.duration.hint') })}
          ${this.renderInput('distance', words('add.distance', { unit: distance.unit() }), 'text', { path: 'distanceMeters', optional: true })}
          ${this.renderInput('heartRate', words('add.heartRate'), 'text', { path: 'averageHeartRateBpm', optional: true })}
          ${this.renderInput('exertion', words('add.exertion'), 'text', {
            path: 'perceivedExertion',
            hint: words('add.exertion.hint'),
            optional: true,
          })}
          ${this.shoes.length
            ? this.renderSelect('shoeId', words('add.shoes'), [
                ['', words('add.type.none')],
                ...this.shoes.map((shoe): [string, string] => [shoe.shoeId ?? '', shoe.name]),
              ])
            : ''}
        </div>
        <div class="row">
          ${submitButton(submission, words('add.save'))}
          <button class="btn" type="button" @click=${() => (this.open = false)}>${shared('cancel')}</button>
        </div>
      </form>
    </fl-dialog>`;
  }

  private renderSelect(name: 'sport' | 'type' | 'shoeId', label: string, choices: readonly (readonly [string, string])[]): TemplateResult {
    return field(
      { id: name, label, errors: this.submission.errorsOf(name === 'type' ? 'workoutType' : name) },
      ({ id, describedBy, invalid }) =>
        html`<select class="input" id=${id} aria-describedby=${describedBy} aria-invalid=${invalid} @change=${(event: Event) => this.take(name, event)}>
          ${choices.map(([value, text]) => html`<option value=${value} ?selected=${value === this.draft[name]}>${text}</option>`)}
        </select>`,
    );
  }

  private renderInput(
    name: Exclude<keyof Draft, 'key' | 'sport' | 'type' | 'shoeId'>,
    label: string,
    type: 'text' | 'date' | 'time',
    { path = name, hint, optional = false }: { path?: string; hint?: string; optional?: boolean } = {},
  ): TemplateResult {
    return field(
      {
        id: name,
        label: optional ? html`${label} <span class="soft">(${shared('optional')})</span>` : label,
        hint,
        errors: this.submission.errorsOf(path),
      },
      ({ id, describedBy, invalid }) =>
        html`<input
          class="input"
          id=${id}
          type=${type}
          inputmode=${name === 'duration' || type !== 'text' ? 'text' : 'decimal'}
          max=${type === 'date' ? today() : ''}
          autocomplete="off"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${live(this.draft[name])}
          @input=${(event: Event) => this.take(name, event)}
        />`,
    );
  }

  private take(name: keyof Draft, event: Event): void {
    this.draft = { ...this.draft, [name]: (event.target as HTMLInputElement).value };
  }

  private async onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.submission.accept(mistakesOf(this.draft))) {
      let workout: StoredWorkout | null = null;
      if (await this.submission.run(async () => (workout = await store(workoutOf(this.draft))))) {
        this.open = false;
        this.dispatchEvent(new CustomEvent('saved', { detail: workout }));
        return;
      }
    }
    await this.updateComplete;
    focusFirstError(this.renderRoot as ShadowRoot);
  }
}

function blank(): Draft {
  return {
    key: crypto.randomUUID(),
    sport: 'running',
    type: '',
    date: today(),
    time: clockNow(),
    duration: '',
    distance: '',
    heartRate: '',
    exertion: '',
    shoeId: '',
  };
}

function draftOf(workout: StoredWorkout): Draft {
  const { distanceMeters } = workout;
  return {
    key: workout.externalId,
    sport: workout.sport,
    type: workout.workoutType ?? '',
    date: workout.localDate,
    time: clockOf(workout.startTime),
    duration: writeNumber(workout.durationSeconds / 60, 2),
    distance: typeof distanceMeters === 'number' ? writeNumber(distance.toInput(distanceMeters), 2) : '',
    heartRate: writeNumber(workout.averageHeartRateBpm, 0),
    exertion: writeNumber(workout.perceivedExertion, 1),
    shoeId: workout.shoeId ?? '',
  };
}

function mistakesOf(draft: Draft): Record<string, string> {
  const minutes = minutesOf(draft.duration);
  const durationFits = minutes !== null && minutes > 0 && minutes <= LONGEST_MINUTES;
  return errorsIn({
    date: draft.date ? undefined : shared('required'),
    startTime: draft.time ? undefined : shared('required'),
    durationSeconds: durationFits ? undefined : words('add.duration.wrong'),
    distanceMeters: wrongNumber(draft.distance, { low: 0, high: Math.floor(distance.toInput(FARTHEST_METRES)) }),
    averageHeartRateBpm: wrongNumber(draft.heartRate, { low: 20, high: 250 }),
    perceivedExertion: wrongNumber(draft.exertion, { low: 0, high: 10 }),
  });
}

function workoutOf(draft: Draft): Workout {
  const metres = numberOf(draft.distance);
  return {
    source: SOURCE,
    externalId: draft.key,
    sport: draft.sport,
    workoutType: draft.type || null,
    startTime: withOffset(draft.date, draft.time),
    timeZone: localZone(),
    durationSeconds: Math.round((minutesOf(draft.duration) ?? 0) * 60),
    distanceMeters: metres === null ? null : Math.round(distance.fromInput(metres)),
    averageHeartRateBpm: numberOf(draft.heartRate),
    perceivedExertion: numberOf(draft.exertion),
    shoeId: draft.shoeId || null,
    recordingMethod: 'manual',
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-workout-form': WorkoutForm;
  }
}
