/** The fields of a profile, each with the reason it is asked for. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Submission } from '../api/submission';
import { field, fieldErrors } from '../design/field';
import { today } from '../i18n/i18n';
import { localZone } from '../i18n/clock';
import { bodyMass, height, pace } from '../units/units';
import { CONDITIONS, OPT_OUTS, type Draft } from './draft';
import { words, type ProfileKey } from './words';

export const fieldsStyles = css`
  .ticks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
    gap: 0 var(--space-4);
  }
  .ticks legend {
    padding: 0;
  }
`;

export type FieldName =
  | 'sex'
  | 'birthDate'
  | 'bodyMass'
  | 'height'
  | 'timeZone'
  | 'level'
  | 'maxHeartRate'
  | 'restingHeartRate'
  | 'lactateThreshold'
  | 'thresholdPace'
  | 'diet'
  | 'goal'
  | 'lowCarb'
  | 'menstruating'
  | 'heavyPeriods'
  | 'pregnant'
  | 'lactating'
  | 'bloodDonationDate'
  | 'conditions'
  | 'optOut';

export interface Form {
  draft: Draft;
  submission: Submission;
  change: (change: Partial<Draft>) => void;
}

/** The names the service has for fields whose own is shorter. */
const PATHS: Partial<Record<FieldName, string>> = {
  bodyMass: 'bodyMassKg',
  height: 'heightCm',
  maxHeartRate: 'maxHeartRateBpm',
  restingHeartRate: 'restingHeartRateBpm',
  lactateThreshold: 'lactateThresholdHeartRateBpm',
  thresholdPace: 'thresholdPaceSecondsPerKm',
};

const UNITS: Partial<Record<FieldName, () => string>> = {
  bodyMass: bodyMass.unit,
  height: height.unit,
  thresholdPace: () => pace(300).split(' ')[1] ?? '',
};

const CHOICES = {
  sex: ['female', 'male', 'unspecified'],
  level: ['novice', 'recreational', 'advanced'],
  diet: ['omnivore', 'vegetarian', 'vegan'],
  goal: ['maintain', 'lose', 'gain'],
} as const;

/** Whether cycle questions make sense: not for men, and not for who has opted out of them. */
export function asksCycle(draft: Draft): boolean {
  return draft.sex !== 'male' && !draft.optOut.includes('cycle');
}

export function renderField(name: FieldName, form: Form): TemplateResult {
  switch (name) {
    case 'sex':
    case 'level':
    case 'diet':
    case 'goal':
      return select(
        name,
        form,
        CHOICES[name].map((choice) => [choice, words(`${name}.${choice}` as ProfileKey)]),
      );
    case 'lowCarb':
    case 'menstruating':
    case 'heavyPeriods':
    case 'pregnant':
    case 'lactating':
      return select(name, form, [
        ['yes', words('yes')],
        ['no', words('no')],
      ]);
    case 'birthDate':
    case 'bloodDonationDate':
      return input(name, form, 'date');
    case 'bodyMass':
    case 'height':
    case 'maxHeartRate':
    case 'restingHeartRate':
    case 'lactateThreshold':
      return input(name, form, 'number');
    case 'thresholdPace':
      return input(name, form, 'text');
    case 'timeZone':
      return zones(form);
    case 'conditions':
      return ticks('conditions', words('conditions'), CONDITIONS.map((code) => [code, words(`condition.${code}`)]), form);
    case 'optOut':
      return ticks('optOut', words('section.leaveOut'), OPT_OUTS.map((code) => [code, words(`optOut.${code}`)]), form);
  }
}

type TextField = Exclude<FieldName, 'conditions' | 'optOut'>;

function parts(name: TextField, { submission }: Form): { id: string; label: string; hint: string | undefined; errors: readonly string[] } {
  const unit = UNITS[name]?.();
  const why = `${name}.why`;
  return {
    id: name,
    label: words(name, unit === undefined ? {} : { unit }),
    hint: words.has(why) ? words(why) : undefined,
    errors: submission.errorsOf(PATHS[name] ?? name),
  };
}

function take(name: TextField, { change }: Form): (event: Event) => void {
  return (event) => change({ [name]: (event.target as HTMLInputElement).value });
}

function input(name: TextField, form: Form, kind: 'text' | 'number' | 'date'): TemplateResult {
  return field(
    parts(name, form),
    ({ id, describedBy, invalid }) =>
      html`<input
        class="input"
        id=${id}
        type=${kind === 'date' ? 'date' : 'text'}
        inputmode=${kind === 'number' ? 'decimal' : 'text'}
        max=${kind === 'date' ? today() : nothing}
        maxlength="10"
        autocomplete=${name === 'birthDate' ? 'bday' : 'off'}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${live(form.draft[name])}
        @input=${take(name, form)}
      />`,
  );
}

function select(name: TextField, form: Form, choices: readonly (readonly [string, string])[]): TemplateResult {
  return field(
    parts(name, form),
    ({ id, describedBy, invalid }) =>
      html`<select class="input" id=${id} aria-describedby=${describedBy} aria-invalid=${invalid} @change=${take(name, form)}>
        ${[['', words('none')] as const, ...choices].map(
          ([value, text]) => html`<option value=${value} ?selected=${value === form.draft[name]}>${text}</option>`,
        )}
      </select>`,
  );
}

function zones(form: Form): TemplateResult {
  const known = Intl.supportedValuesOf('timeZone');
  const all = [...new Set([form.draft.timeZone, localZone(), ...known])].sort();
  return field(
    parts('timeZone', form),
    ({ id, describedBy, invalid }) =>
      html`<select class="input" id=${id} aria-describedby=${describedBy} aria-invalid=${invalid} @change=${take('timeZone', form)}>
        ${all.map((zone) => html`<option value=${zone} ?selected=${zone === form.draft.timeZone}>${zone.replaceAll('_', ' ')}</option>`)}
      </select>`,
  );
}

function ticks(
  name: 'conditions' | 'optOut',
  legend: string,
  choices: readonly (readonly [string, string])[],
  { draft, submission, change }: Form,
): TemplateResult {
  const chosen = draft[name];
  const toggle = (code: string) =>
    change({ [name]: chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code] });
  return html`<fieldset>
    <legend class="visually-hidden">${legend}</legend>
    <div class="ticks">
      ${choices.map(
        ([code, text]) =>
          html`<label class="check">
            <input type="checkbox" .checked=${live(chosen.includes(code))} @change=${() => toggle(code)} /><span>${text}</span>
          </label>`,
      )}
    </div>
    ${fieldErrors(`${name}-error`, submission.errorsOf(name))}
  </fieldset>`;
}
