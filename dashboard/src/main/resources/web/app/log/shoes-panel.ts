import { html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { put, remove } from '../api/client';
import { Submission } from '../api/submission';
import type { Shoe } from '../api/types';
import { FlElement } from '../design/element';
import { field, focusFirstError } from '../design/field';
import { formStyles, submissionProblem, submitButton } from '../design/form';
import { messages } from '../design/messages';
import { errorsIn, numberOf, writeNumber, wrongNumber } from '../design/number-input';
import { base, controls, surfaces } from '../design/styles';
import { day, today } from '../i18n/i18n';
import { shared } from '../i18n/shared';
import { shoeMass } from '../units/units';
import { besideList, OwnRecords } from './own-records';
import { recordWords as words } from './record-words';

const SHOES = '/advice/v1/athletes/me/shoes';
const LIGHTEST_GRAMS = 20;
const HEAVIEST_GRAMS = 2000;
const LONGEST_NAME = 80;

interface Draft {
  shoeId: string | null;
  name: string;
  mass: string;
  firstUsed: string;
  retired: boolean;
}

const BLANK: Draft = { shoeId: null, name: '', mass: '', firstUsed: '', retired: false };

/** The pairs of shoes a runner wears: adding, changing, deleting. */
@customElement('fl-shoes-panel')
export class ShoesPanel extends FlElement {
  @state() private draft = BLANK;

  private readonly submission = new Submission(this);
  private readonly records = new OwnRecords<Shoe>(this, SHOES, 100);

  static override styles = [base, controls, surfaces, formStyles, besideList];

  override render(): TemplateResult {
    return html`<div class="page">
      ${this.renderForm()}
      <section class="card" aria-labelledby="list">
        <h2 id="list">${words('shoes.list')}</h2>
        ${this.renderList()}
      </section>
    </div>`;
  }

  private renderForm(): TemplateResult {
    const { draft, submission } = this;
    const text = (event: Event) => (event.target as HTMLInputElement).value;
    return html`<form class="card" novalidate aria-labelledby="title" @submit=${this.onSubmit}>
      <div>
        <h2 id="title">${words('shoes.title')}</h2>
        <p class="soft">${words('shoes.lead')}</p>
      </div>
      ${submissionProblem(submission)}
      ${field(
        { id: 'name', label: words('shoes.name'), errors: submission.errorsOf('name') },
        ({ id, describedBy, invalid }) =>
          html`<input
            class="input"
            id=${id}
            maxlength=${LONGEST_NAME}
            autocomplete="off"
            required
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            .value=${live(draft.name)}
            @input=${(event: Event) => this.change({ name: text(event) })}
          />`,
      )}
      <div class="fields">
        ${field(
          {
            id: 'mass',
            label: html`${words('shoes.massUnit', { unit: shoeMass.unit() })} <span class="soft">(${shared('optional')})</span>`,
            errors: submission.errorsOf('massGrams'),
          },
          ({ id, describedBy, invalid }) =>
            html`<input
              class="input"
              id=${id}
              inputmode="decimal"
              maxlength="7"
              autocomplete="off"
              aria-describedby=${describedBy}
              aria-invalid=${invalid}
              .value=${live(draft.mass)}
              @input=${(event: Event) => this.change({ mass: text(event) })}
            />`,
        )}
        ${field(
          {
            id: 'first',
            label: html`${words('shoes.firstUsed')} <span class="soft">(${shared('optional')})</span>`,
            errors: submission.errorsOf('firstUsed'),
          },
          ({ id, describedBy, invalid }) =>
            html`<input
              class="input"
              type="date"
              id=${id}
              max=${today()}
              aria-describedby=${describedBy}
              aria-invalid=${invalid}
              .value=${live(draft.firstUsed)}
              @change=${(event: Event) => this.change({ firstUsed: text(event) })}
            />`,
        )}
      </div>
      <label class="check">
        <input
          type="checkbox"
          .checked=${live(draft.retired)}
          @change=${(event: Event) => this.change({ retired: (event.target as HTMLInputElement).checked })}
        />
        <span>${words('shoes.retired')}</span>
      </label>
      <div class="row">
        ${submitButton(submission, words('shoes.save'))}
        ${draft.shoeId === null
          ? ''
          : html`<button class="btn" type="button" @click=${() => this.restart()}>${shared('cancel')}</button>`}
      </div>
    </form>`;
  }

  private renderList(): TemplateResult {
    return this.records.render(words('shoes.none'), (shoe) => {
      const about = [
        typeof shoe.massGrams === 'number' ? shoeMass.show(shoe.massGrams) : '',
        shoe.firstUsed ? words('shoes.since', { day: day(shoe.firstUsed, 'year') }) : '',
        shoe.retired ? words('shoes.retired') : '',
      ].filter((part) => part !== '');
      return {
        content: html`<p><strong>${shoe.name}</strong></p>
          <p class="small soft">${about.join(' · ')}</p>`,
        edit: { label: words('shoes.edit', { name: shoe.name }), run: () => this.edit(shoe) },
        remove: { label: words('shoes.delete', { name: shoe.name }), run: () => void this.delete(shoe) },
      };
    });
  }

  private change(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
  }

  private edit(shoe: Shoe): void {
    this.submission.clear();
    const mass = typeof shoe.massGrams === 'number' ? writeNumber(shoeMass.toInput(shoe.massGrams), 1) : '';
    this.draft = {
      shoeId: shoe.shoeId ?? null,
      name: shoe.name,
      mass,
      firstUsed: shoe.firstUsed ?? '',
      retired: shoe.retired ?? false,
    };
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#name')?.focus());
  }

  private restart(): void {
    this.submission.clear();
    this.draft = BLANK;
  }

  private async onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { draft } = this;
    const mistakes = errorsIn({
      name: draft.name.trim() ? undefined : shared('required'),
      massGrams: wrongNumber(draft.mass, {
        low: Math.ceil(shoeMass.toInput(LIGHTEST_GRAMS)),
        high: Math.floor(shoeMass.toInput(HEAVIEST_GRAMS)),
      }),
    });
    if (this.submission.accept(mistakes)) {
      const mass = numberOf(draft.mass);
      const shoe: Shoe = {
        name: draft.name.trim(),
        massGrams: mass === null ? null : Math.round(shoeMass.fromInput(mass)),
        firstUsed: draft.firstUsed || null,
        retired: draft.retired,
      };
      if (await this.submission.run(() => store(draft.shoeId ?? crypto.randomUUID(), shoe))) {
        messages.toast({ kind: 'done', text: words('shoes.saved', { name: shoe.name }) });
        this.restart();
        await this.records.read();
        return;
      }
    }
    await this.updateComplete;
    focusFirstError(this.renderRoot as ShadowRoot);
  }

  private async delete(shoe: Shoe): Promise<void> {
    const id = shoe.shoeId ?? '';
    if (!(await this.submission.run(() => remove(`${SHOES}/${encodeURIComponent(id)}`)))) return;
    messages.toast({
      kind: 'done',
      text: words('shoes.deleted', { name: shoe.name }),
      action: { label: shared('undo'), run: () => void store(id, shoe).then(() => this.records.read()) },
    });
    await this.records.read();
  }
}

async function store(shoeId: string, { name, massGrams, firstUsed, retired }: Shoe): Promise<void> {
  await put(`${SHOES}/${encodeURIComponent(shoeId)}`, { name, massGrams, firstUsed, retired });
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-shoes-panel': ShoesPanel;
  }
}
