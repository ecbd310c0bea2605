import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { MealItem, Nutrients } from '../api/types';
import '../design/dialog';
import { FlElement } from '../design/element';
import { field, focusFirstError } from '../design/field';
import { formStyles } from '../design/form';
import { errorsIn, numberOf, wrongNumber } from '../design/number-input';
import { base, controls } from '../design/styles';
import { NUTRIENTS } from '../foods/portion';
import { shared } from '../i18n/shared';
import { words } from './words';

type Kind = 'food' | 'supplement';
type Field = 'name' | 'grams' | keyof Nutrients;

const LONGEST_NAME = 120;
/** The most of each that the service takes in one item. */
const MOST: Readonly<Record<Exclude<Field, 'name'>, number>> = {
  grams: 5000,
  energyKcal: 10_000,
  proteinGrams: 1000,
  carbohydrateGrams: 2000,
  fatGrams: 1000,
  fiberGrams: 500,
  ironMg: 1000,
  vitaminCMg: 20_000,
  calciumMg: 20_000,
  sodiumMg: 100_000,
};

/** Takes a food or a supplement that is in no table, with the nutrients of its label. Fires `item` with it. */
@customElement('fl-own-food')
export class OwnFood extends FlElement {
  @state() private kind: Kind = 'food';
  @state() private open = false;
  @state() private typed: Partial<Record<Field, string>> = {};
  @state() private flesh = false;
  @state() private errors: Record<string, string> = {};

  static override styles = [
    base,
    controls,
    formStyles,
    css`
      .fields {
        grid-template-columns: repeat(auto-fill, minmax(min(9rem, 100%), 1fr));
      }
    `,
  ];

  show(kind: Kind): void {
    this.kind = kind;
    this.typed = kind === 'supplement' ? { name: words('supplement.name') } : {};
    this.flesh = false;
    this.errors = {};
    this.open = true;
  }

  override render(): TemplateResult {
    const supplement = this.kind === 'supplement';
    return html`<fl-dialog
      heading=${words(supplement ? 'supplement.title' : 'own.title')}
      ?open=${this.open}
      @close=${() => (this.open = false)}
    >
      ${this.open
        ? html`<form novalidate @submit=${this.onSubmit}>
            <p class="soft small">${words(supplement ? 'supplement.text' : 'own.text')}</p>
            ${this.renderField('name')}
            <div class="fields">${supplement ? this.renderField('ironMg') : ['grams' as const, ...NUTRIENTS].map((name) => this.renderField(name))}</div>
            ${supplement
              ? nothing
              : html`<label class="check">
                  <input type="checkbox" .checked=${this.flesh} @change=${(event: Event) => (this.flesh = (event.target as HTMLInputElement).checked)} />
                  <span>${words('own.flesh')} <span class="soft small">${words('own.flesh.hint')}</span></span>
                </label>`}
            <div class="row">
              <button class="btn primary" type="submit">${words('own.add')}</button>
              <button class="btn" type="button" @click=${() => (this.open = false)}>${shared('cancel')}</button>
            </div>
          </form>`
        : nothing}
    </fl-dialog>`;
  }

  private renderField(name: Field): TemplateResult {
    const error = this.errors[name];
    return field(
      { id: name, label: words(`own.${name}`), errors: error ? [error] : [] },
      ({ id, describedBy, invalid }) =>
        html`<input
          class="input"
          id=${id}
          inputmode=${name === 'name' ? 'text' : 'decimal'}
          maxlength=${name === 'name' ? LONGEST_NAME : 12}
          autocomplete="off"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${this.typed[name] ?? ''}
          @input=${(event: Event) => (this.typed = { ...this.typed, [name]: (event.target as HTMLInputElement).value })}
        />`,
    );
  }

  private async onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    this.errors = this.mistakes();
    if (Object.keys(this.errors).length) {
      await this.updateComplete;
      focusFirstError(this.renderRoot as ShadowRoot);
      return;
    }
    const value = (name: Field) => numberOf(this.typed[name] ?? '');
    const nutrients = Object.fromEntries(NUTRIENTS.map((name) => [name, value(name)]));
    const grams = value('grams');
    const supplement = this.kind === 'supplement';
    const item: MealItem = {
      name: (this.typed.name ?? '').trim(),
      ...(grams === null ? {} : { grams }),
      ...nutrients,
      // a supplement feeds nobody: at 0 kcal the rest that its label does not state leaves no gap in the day
      ...(supplement ? { energyKcal: 0, flesh: false } : { flesh: this.flesh }),
    };
    this.open = false;
    this.dispatchEvent(new CustomEvent('item', { detail: { item, supplement } }));
  }

  private mistakes(): Record<string, string> {
    const iron = this.kind === 'supplement';
    const fields = Object.entries(MOST) as [Exclude<Field, 'name'>, number][];
    const numbers = fields.map(([name, high]) => {
      const low = name === 'grams' ? 0.1 : 0;
      return [name, wrongNumber(this.typed[name] ?? '', { low, high, required: iron && name === 'ironMg' })] as const;
    });
    return errorsIn({ name: this.typed.name?.trim() ? undefined : shared('required'), ...Object.fromEntries(numbers) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-own-food': OwnFood;
  }
}
