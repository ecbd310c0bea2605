import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { aborted, Problem } from '../api/problem';
import { Reading } from '../api/reading';
import { Submission } from '../api/submission';
import { FlElement } from '../design/element';
import { fieldErrors, focusFirstError } from '../design/field';
import { formStyles, submissionProblem, submitButton } from '../design/form';
import { icon } from '../design/icons';
import { messages } from '../design/messages';
import { numberOf } from '../design/number-input';
import '../design/placeholders';
import '../design/segmented';
import { base, controls, surfaces } from '../design/styles';
import { hoursAndMinutes, number, today } from '../i18n/i18n';
import { checkInWords as words } from './check-in-words';
import { deleteCheckIn, readCheckIn, readNight, storeCheckIn, storeNight, type Night } from './check-ins';
import './symptom-list';

const SCALES = ['soreness', 'fatigue', 'mood', 'stress'] as const;
type Scale = (typeof SCALES)[number];

interface Draft {
  /** null is not said, which is another thing than 0. */
  legHeaviness: number | null;
  scales: Partial<Record<Scale, number>>;
  symptoms: readonly string[];
  hours: string;
  minutes: string;
}

const BLANK: Draft = { legHeaviness: null, scales: {}, symptoms: [], hours: '', minutes: '' };
const MIDDLE = 5;

/** How the runner feels on a day. */
@customElement('fl-check-in-form')
export class CheckInForm extends FlElement {
  @property() date = '';

  @state() private draft: Draft | null = null;
  @state() private stored = false;
  @state() private night: Night = { own: null, deviceMinutes: null };
  @state() private problem: Problem | null = null;

  private readonly submission = new Submission(this);
  private readonly reading = new Reading(this, () => this.draft ?? this.read());

  static override styles = [
    base,
    controls,
    surfaces,
    formStyles,
    css`
      form {
        gap: var(--space-5);
        max-width: 52rem;
      }
      .legs {
        display: grid;
        gap: var(--space-1);
      }
      .legs .head {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: var(--space-3);
      }
      .legs label {
        font-weight: 650;
        font-size: var(--text-l);
      }
      output {
        font-family: var(--font-display);
        font-size: var(--text-xl);
        white-space: nowrap;
      }
      .unset input[type='range'] {
        opacity: 0.55;
      }
      .ends {
        display: flex;
        justify-content: space-between;
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }
      .scale {
        display: grid;
        gap: var(--space-1);
      }
      .back {
        margin-left: calc(-1 * var(--space-4));
      }
      legend {
        padding: 0;
      }
      .sleep {
        display: flex;
        gap: var(--space-2);
        align-items: center;
      }
      .sleep .input {
        width: 4.5rem;
      }
      .lead {
        color: var(--ink-soft);
      }
      .symptoms > p {
        margin-bottom: var(--space-4);
      }
    `,
  ];

  override render(): TemplateResult {
    if (this.problem) return html`<fl-error .problem=${this.problem} @retry=${() => this.read()}></fl-error>`;
    const { draft } = this;
    if (!draft) return html`<fl-skeleton blocks="36rem"></fl-skeleton>`;
    return html`<form class="card" novalidate aria-labelledby="title" @submit=${this.onSubmit}>
      <div>
        <h2 id="title">${words(this.date === today() ? 'checkIn.title' : 'checkIn.titlePast')}</h2>
        <p class="lead">${words('checkIn.lead')}</p>
      </div>
      ${submissionProblem(this.submission)} ${this.renderLegs(draft)}
      <div class="fields">
        ${SCALES.map((scale) => this.renderScale(scale, draft.scales[scale]))} ${this.renderSleep(draft)}
      </div>
      <details class="symptoms" ?open=${draft.symptoms.length > 0}>
        <summary>${icon('chevron', { size: 16, class: 'chevron' })}${words('checkIn.symptoms')}</summary>
        <p class="small soft">${words('checkIn.symptoms.lead')}</p>
        <fl-symptom-list
          .chosen=${draft.symptoms}
          @change=${(event: CustomEvent<readonly string[]>) => this.change({ symptoms: event.detail })}
        ></fl-symptom-list>
      </details>
      <div class="row">
        ${submitButton(this.submission, words('checkIn.save'))}
        ${this.stored ? html`<button class="btn danger" type="button" @click=${this.onDelete}>${words('checkIn.delete')}</button>` : nothing}
      </div>
    </form>`;
  }

  private renderLegs({ legHeaviness }: Draft): TemplateResult {
    const value = legHeaviness === null ? words('checkIn.unset') : words('checkIn.legs.value', { value: number(legHeaviness) });
    const errors = this.submission.errorsOf('legHeaviness');
    return html`<div class="legs ${legHeaviness === null ? 'unset' : ''}">
      <div class="head">
        <label for="legs">${words('checkIn.legs')}</label>
        <output for="legs">${value}</output>
      </div>
      <input
        id="legs"
        type="range"
        min="0"
        max="10"
        step="1"
        aria-valuetext=${value}
        aria-describedby="legs-error"
        .value=${live(String(legHeaviness ?? MIDDLE))}
        @input=${(event: Event) => this.change({ legHeaviness: Number((event.target as HTMLInputElement).value) })}
        @click=${(event: Event) => this.change({ legHeaviness: Number((event.target as HTMLInputElement).value) })}
      />
      <div class="ends" aria-hidden="true">
        <span>0 · ${words('checkIn.legs.low')}</span><span>${words('checkIn.legs.high')} · 10</span>
      </div>
      ${fieldErrors('legs-error', errors)}
      ${legHeaviness === null
        ? nothing
        : html`<div class="row back">
            <button class="btn quiet" type="button" @click=${() => this.change({ legHeaviness: null })}>${words('checkIn.clear')}</button>
          </div>`}
    </div>`;
  }

  private renderScale(scale: Scale, value: number | undefined): TemplateResult {
    const choices = ['', '1', '2', '3', '4', '5'].map((one) => ({ value: one, label: one === '' ? '–' : one }));
    return html`<div class="scale">
      <fl-segmented
        show-label
        compact
        label=${words(`checkIn.${scale}`)}
        .choices=${choices}
        .value=${value === undefined ? '' : String(value)}
        @change=${(event: CustomEvent<{ value: string }>) => this.setScale(scale, event.detail.value)}
      ></fl-segmented>
      <p class="small soft">${words(`checkIn.${scale}.ends`)}</p>
      ${fieldErrors(`${scale}-error`, this.submission.errorsOf(scale))}
    </div>`;
  }

  private renderSleep({ hours, minutes }: Draft): TemplateResult {
    const { deviceMinutes } = this.night;
    const hint =
      deviceMinutes === null
        ? words('checkIn.sleep.hint')
        : words('checkIn.sleep.device', { value: hoursAndMinutes(deviceMinutes) });
    const errors = this.submission.errorsOf('sleepMinutes');
    const input = (name: 'hours' | 'minutes', value: string) =>
      html`<input
        class="input"
        inputmode="numeric"
        autocomplete="off"
        maxlength="2"
        aria-label=${words(`checkIn.sleep.${name}`)}
        aria-describedby="sleep-hint sleep-error"
        aria-invalid=${errors.length ? 'true' : 'false'}
        .value=${live(value)}
        @input=${(event: Event) => this.change({ [name]: (event.target as HTMLInputElement).value })}
      />`;
    return html`<fieldset class="field">
      <legend>${words('checkIn.sleep')}</legend>
      <div class="sleep">${input('hours', hours)}<span aria-hidden="true">h</span>${input('minutes', minutes)}<span aria-hidden="true">min</span></div>
      <p class="hint" id="sleep-hint">${hint}</p>
      ${fieldErrors('sleep-error', errors)}
    </fieldset>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('date')) void this.read();
  }

  private async read(): Promise<void> {
    const signal = this.reading.begin();
    this.draft = null;
    this.problem = null;
    this.submission.clear();
    try {
      const [checkIn, night] = await Promise.all([readCheckIn(this.date, signal), readNight(this.date, signal)]);
      const slept = night.own?.sleepMinutes ?? null;
      this.stored = checkIn !== null;
      this.night = night;
      this.draft = {
        legHeaviness: checkIn?.legHeaviness ?? null,
        scales: Object.fromEntries(
          SCALES.map((scale) => [scale, checkIn?.[scale]]).filter(([, value]) => typeof value === 'number'),
        ) as Draft['scales'],
        symptoms: checkIn?.symptoms ?? [],
        hours: slept === null ? '' : String(Math.floor(slept / 60)),
        minutes: slept === null ? '' : String(Math.round(slept % 60)),
      };
    } catch (thrown) {
      if (!aborted(thrown)) this.problem = Problem.from(thrown);
    }
  }

  private change(change: Partial<Draft>): void {
    this.draft = { ...(this.draft ?? BLANK), ...change };
  }

  private setScale(scale: Scale, value: string): void {
    const scales = { ...this.draft?.scales };
    if (value === '') delete scales[scale];
    else scales[scale] = Number(value);
    this.change({ scales });
  }

  /** null: not said; undefined: cannot be read. */
  private sleepMinutes({ hours, minutes }: Draft): number | null | undefined {
    if (hours.trim() === '' && minutes.trim() === '') return null;
    const [h, m] = [hours, minutes].map((text) => (text.trim() === '' ? 0 : numberOf(text)));
    if (h == null || m == null || h < 0 || m < 0 || m >= 60 || h * 60 + m > 1440) return undefined;
    return Math.round(h * 60 + m);
  }

  private async onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { draft } = this;
    if (!draft) return;
    const slept = this.sleepMinutes(draft);
    if (this.submission.accept(slept === undefined ? { sleepMinutes: words('checkIn.sleep.wrong') } : {})) {
      const done = await this.submission.run(async () => {
        const { legHeaviness, scales, symptoms } = draft;
        await storeCheckIn(this.date, { legHeaviness, ...scales, symptoms: [...symptoms] });
        this.stored = true;
        await storeNight(this.date, this.night.own, slept ?? null);
      });
      if (done) {
        messages.toast({ kind: 'done', text: words('checkIn.saved') });
        this.night = await readNight(this.date, this.reading.signal).catch(() => this.night);
        return;
      }
    }
    await this.updateComplete;
    focusFirstError(this.renderRoot as ShadowRoot);
  }

  private async onDelete(): Promise<void> {
    if (!(await this.submission.run(() => deleteCheckIn(this.date)))) return;
    messages.toast({ kind: 'done', text: words('checkIn.deleted') });
    await this.read();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-check-in-form': CheckInForm;
  }
}
