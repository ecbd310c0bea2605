/** One food on the plate: its name, how much of it, what that brings, and the way off again. */
import { css, html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fieldErrors } from '../design/field';
import { icon } from '../design/icons';
import { writeNumber } from '../design/number-input';
import { number } from '../i18n/i18n';
import { gramsOf, hasAmount, nutrientOf, type DraftItem } from './meal-draft';
import { words } from './words';

export const mealItemStyles = css`
  .rows > .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
  }
  .item > .amount,
  .item > .stated,
  .item > .error {
    grid-column: 1 / -1;
  }
  @media (min-width: 40rem) {
    .rows > .item {
      grid-template-columns: minmax(0, 1fr) auto auto;
    }
    .item > .amount,
    .item > .stated {
      grid-area: 1 / 2;
    }
  }
  .item .amount {
    display: flex;
    gap: var(--space-2);
  }
  .item .amount .input {
    width: 5rem;
  }
  .item .amount select.input {
    width: auto;
    max-width: 11rem;
  }
  .item .take {
    border-color: transparent;
    background: none;
  }
  .item .error {
    display: flex;
    gap: var(--space-1);
    align-items: center;
    color: var(--danger-ink);
    font-size: var(--text-s);
    font-weight: 600;
  }
`;

export interface ItemActions {
  errors: readonly string[];
  change: (changed: DraftItem) => void;
  remove: () => void;
}

export function renderItem(item: DraftItem, { errors, change, remove }: ItemActions): TemplateResult {
  const protein = nutrientOf(item, 'proteinGrams');
  const iron = nutrientOf(item, 'ironMg');
  const text = (value: number | null, digits: number) => (value === null ? words('day.unknown') : number(value, digits));
  return html`<li class="item">
    <div class="grow">
      <p>${item.name}</p>
      <p class="soft small tabular">${words('day.proteinIron', { protein: text(protein, 0), iron: text(iron, 1) })}</p>
    </div>
    <button class="btn icon take" type="button" aria-label=${words('meal.remove', { name: item.name })} @click=${remove}>
      ${icon('close')}
    </button>
    ${hasAmount(item) ? renderAmount(item, errors, change) : html`<span class="stated soft small">${words('meal.asStated')}</span>`}
    ${fieldErrors(`amount-${item.key}-error`, errors)}
  </li>`;
}

function renderAmount(item: DraftItem, errors: readonly string[], change: (changed: DraftItem) => void): TemplateResult {
  const unit = item.measure === null ? 'g' : String(item.measure);
  return html`<div class="amount">
    <input
      class="input"
      id="amount-${item.key}"
      inputmode="decimal"
      autocomplete="off"
      aria-label=${words('meal.amount', { name: item.name })}
      aria-invalid=${errors.length ? 'true' : 'false'}
      aria-describedby="amount-${item.key}-error"
      .value=${live(item.amount)}
      @input=${(event: Event) => change({ ...item, amount: (event.target as HTMLInputElement).value })}
    />
    ${item.measures.length
      ? html`<select
          class="input"
          aria-label=${words('meal.unit', { name: item.name })}
          @change=${(event: Event) => change(measuredIn(item, (event.target as HTMLSelectElement).value))}
        >
          ${item.measures.map(
            (measure, index) =>
              html`<option value=${String(index)} ?selected=${unit === String(index)}>
                ${words('times', { name: measure.name })} (${number(measure.grams, 0)} g)
              </option>`,
          )}
          <option value="g" ?selected=${unit === 'g'}>${words('grams')}</option>
        </select>`
      : html`<span class="row" aria-hidden="true">${words('grams')}</span>`}
  </div>`;
}

/** The same food in another measure: grams keep the mass, a household measure starts with one. */
function measuredIn(item: DraftItem, unit: string): DraftItem {
  if (unit !== 'g') return { ...item, measure: Number(unit), amount: '1' };
  const grams = gramsOf(item);
  return { ...item, measure: null, amount: grams === null ? item.amount : writeNumber(grams, 1) };
}
