import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { put, remove } from '../api/client';
import { Submission } from '../api/submission';
import type { Lab } from '../api/types';
import { FlElement } from '../design/element';
import { field, focusFirstError } from '../design/field';
import { formStyles, submissionProblem, submitButton } from '../design/form';
import { messages } from '../design/messages';
import { errorsIn, numberOf, writeNumber, wrongNumber } from '../design/number-input';
import { base, controls, surfaces } from '../design/styles';
import { day, number, today } from '../i18n/i18n';
import { shared } from '../i18n/shared';
import { besideList, OwnRecords } from './own-records';
import { recordWords as words } from './record-words';

const LABS = '/advice/v1/athletes/me/labs';
const GRAMS_PER_DECILITRE = 10;

const VALUES = ['ferritinUgPerL', 'haemoglobinGPerL', 'transferrinSaturationPercent', 'crpMgPerL'] as const;
type Value = (typeof VALUES)[number];
/** The bounds of the service. */
const BOUNDS: Record<Value, { low: number; high: number }> = {
  ferritinUgPerL: { low: 0, high: 10_000 },
  haemoglobinGPerL: { low: 10, high: 300 },
  transferrinSaturationPercent: { low: 0, high: 100 },
  crpMgPerL: { low: 0, high: 1000 },
};

interface Draft {
  date: string;
  typed: Partial<Record<Value, string>>;
  /** Laboratories write haemoglobin per litre or per decilitre. */
  perDecilitre: boolean;
}

const blank = (): Draft => ({ date: today(), typed: {}, perDecilitre: false });

/** Blood tests: entering one, and those entered before. */
@customElement('fl-lab-panel')
export class LabPanel extends FlElement {
  @state() private draft = blank();

  private readonly submission = new Submission(this);
  private readonly records = new OwnRecords<Lab>(this, LABS, 50);

  static override styles = [
    base,
    controls,
    surfaces,
    formStyles,
    besideList,
    css`
      h2 {
        font-size: var(--text-xl);
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<div class="page">
      ${this.renderForm()}
      <section class="card" aria-labelledby="list">
        <h2 id="list">${words('lab.list')}</h2>
        ${this.renderList()}
      </section>
    </div>`;
  }

  private renderForm(): TemplateResult {
    const { draft, submission } = this;
    return html`<form class="card" novalidate aria-labelledby="title" @submit=${this.onSubmit}>
      <div>
        <h2 id="title">${words('lab.title')}</h2>
        <p class="soft">${words('lab.lead')}</p>
      </div>
      ${submissionProblem(submission)}
      ${field(
        { id: 'date', label: words('lab.date'), errors: submission.errorsOf('date') },
        ({ id, describedBy, invalid }) =>
          html`<input
            class="input"
            type="date"
            id=${id}
            max=${today()}
            required
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            .value=${live(draft.date)}
            @change=${(event: Event) => (this.draft = { ...draft, date: (event.target as HTMLInputElement).value })}
          />`,
      )}
      <div class="fields">
        ${this.renderValue('ferritinUgPerL', words('lab.ferritinUgPerL'), words('lab.ferritin.hint'))}
        ${this.renderHaemoglobin()}
        ${this.renderValue('transferrinSaturationPercent', words('lab.transferrinSaturationPercent'))}
        ${this.renderValue('crpMgPerL', words('lab.crpMgPerL'), words('lab.crp.hint'))}
      </div>
      <p class="small soft">${words('lab.private')}</p>
      <div class="row">${submitButton(submission, words('lab.save'))}</div>
    </form>`;
  }

  private renderValue(name: Value, label: string, hint?: string): TemplateResult {
    return field({ id: name, label, hint, errors: this.submission.errorsOf(name) }, ({ id, describedBy, invalid }) =>
      this.renderInput(name, id, describedBy, invalid),
    );
  }

  private renderHaemoglobin(): TemplateResult {
    const name = 'haemoglobinGPerL';
    return field(
      { id: name, label: words('lab.haemoglobin'), errors: this.submission.errorsOf(name) },
      ({ id, describedBy, invalid }) =>
        html`<div class="with-unit">
          ${this.renderInput(name, id, describedBy, invalid)}
          <select
            class="input"
            aria-label=${words('lab.unit')}
            @change=${(event: Event) =>
              (this.draft = { ...this.draft, perDecilitre: (event.target as HTMLSelectElement).value === 'dl' })}
          >
            <option value="l" ?selected=${!this.draft.perDecilitre}>g/L</option>
            <option value="dl" ?selected=${this.draft.perDecilitre}>g/dL</option>
          </select>
        </div>`,
    );
  }

  private renderInput(name: Value, id: string, describedBy: unknown, invalid: unknown): TemplateResult {
    return html`<input
      class="input"
      id=${id}
      inputmode="decimal"
      autocomplete="off"
      maxlength="8"
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      .value=${live(this.draft.typed[name] ?? '')}
      @input=${(event: Event) =>
        (this.draft = { ...this.draft, typed: { ...this.draft.typed, [name]: (event.target as HTMLInputElement).value } })}
    />`;
  }

  private renderList(): TemplateResult {
    return this.records.render(words('lab.none'), (lab) => {
      const name = day(lab.date ?? '', 'year');
      return {
        content: html`<p><strong>${name}</strong></p>
          ${VALUES.map((value) => {
            const known = lab[value];
            return typeof known === 'number'
              ? html`<p class="small tabular">${words(`lab.value.${value}`, { value: number(known, 1) })}</p>`
              : nothing;
          })}`,
        edit: { label: words('lab.edit', { day: name }), run: () => this.edit(lab) },
        remove: { label: words('lab.delete', { day: name }), run: () => void this.delete(lab) },
      };
    });
  }

  private edit(lab: Lab): void {
    this.submission.clear();
    const typed = Object.fromEntries(VALUES.map((name) => [name, writeNumber(lab[name], 2)]));
    this.draft = { date: lab.date ?? today(), typed, perDecilitre: false };
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#ferritinUgPerL')?.focus());
  }

  private async delete(lab: Lab): Promise<void> {
    const restore = () => void this.store(lab.date ?? '', lab).then(() => this.records.read());
    if (!(await this.submission.run(() => remove(`${LABS}/${lab.date}`)))) return;
    messages.toast({ kind: 'done', text: words('lab.deleted'), action: { label: shared('undo'), run: restore } });
    await this.records.read();
  }

  private async onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { draft } = this;
    if (this.submission.accept(this.mistakes())) {
      const lab = Object.fromEntries(VALUES.map((name) => [name, this.typedValue(name)]));
      if (await this.submission.run(() => this.store(draft.date, lab))) {
        this.draft = blank();
        messages.toast({ kind: 'done', text: words('lab.saved') });
        await this.records.read();
        return;
      }
    }
    await this.updateComplete;
    focusFirstError(this.renderRoot as ShadowRoot);
  }

  private typedValue(name: Value): number | null {
    const typed = numberOf(this.draft.typed[name] ?? '');
    return typed !== null && name === 'haemoglobinGPerL' && this.draft.perDecilitre ? typed * GRAMS_PER_DECILITRE : typed;
  }

  private mistakes(): Record<string, string> {
    const { typed, date, perDecilitre } = this.draft;
    const checks = VALUES.map((name) => {
      const factor = perDecilitre && name === 'haemoglobinGPerL' ? GRAMS_PER_DECILITRE : 1;
      const { low, high } = BOUNDS[name];
      return [name, wrongNumber(typed[name] ?? '', { low: low / factor, high: high / factor })] as const;
    });
    const found = errorsIn({ date: date ? undefined : shared('required'), ...Object.fromEntries(checks) });
    const nothingTyped = VALUES.every((name) => (typed[name] ?? '').trim() === '');
    return nothingTyped ? { ...found, ferritinUgPerL: words('lab.needsValue') } : found;
  }

  private async store(date: string, lab: Lab): Promise<void> {
    const body = Object.fromEntries(VALUES.map((name) => [name, lab[name] ?? null]));
    await put(`${LABS}/${date}`, body);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-lab-panel': LabPanel;
  }
}
