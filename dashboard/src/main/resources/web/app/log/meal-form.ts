import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Submission } from '../api/submission';
import type { Food, MealItem, MealType, StoredMeal } from '../api/types';
import { FlElement } from '../design/element';
import { field, fieldErrors, focusFirstError } from '../design/field';
import { formStyles, submissionProblem, submitButton } from '../design/form';
import { icon } from '../design/icons';
import { messages } from '../design/messages';
import { errorsIn, wrongNumber } from '../design/number-input';
import { base, controls, surfaces } from '../design/styles';
import type { FoodSearch } from '../foods/food-search';
import '../foods/food-search';
import { number, today } from '../i18n/i18n';
import { clockNow, clockOf } from '../i18n/clock';
import { shared } from '../i18n/shared';
import { hasAmount, itemFrom, itemOf, totalOf, usualMeal, type DraftItem, type MealDraft, type Nutrient } from './meal-draft';
import { mealItemStyles, renderItem } from './meal-item';
import { save } from './meals';
import type { OwnFood } from './own-food';
import './own-food';
import { words, type WordKey } from './words';

const TYPES: readonly MealType[] = [
  'breakfast',
  'lunch',
  'dinner',
  'snack',
  'pre_run',
  'during_run',
  'post_run',
  'supplement',
];
const USUAL_TIMES: Partial<Record<MealType, string>> = { breakfast: '08:00', lunch: '12:30', dinner: '19:00' };
const MOST_GRAMS = 5000;

const SUMS: readonly { nutrient: Nutrient; label: WordKey; unit: string; digits: number }[] = [
  { nutrient: 'proteinGrams', label: 'meal.protein', unit: 'g', digits: 0 },
  { nutrient: 'ironMg', label: 'meal.iron', unit: 'mg', digits: 1 },
  { nutrient: 'carbohydrateGrams', label: 'meal.carbohydrate', unit: 'g', digits: 0 },
  { nutrient: 'energyKcal', label: 'meal.energy', unit: 'kcal', digits: 0 },
];

/** What was being put together when the reader went elsewhere; it is there again when they come back. */
let left: { date: string; draft: MealDraft } | null = null;

/** Puts a meal together and stores it. Fires `saved` with the record. */
@customElement('fl-meal-form')
export class MealForm extends FlElement {
  @property() date = '';
  @state() private draft!: MealDraft;

  @query('fl-food-search') private readonly search!: FoodSearch;
  @query('fl-own-food') private readonly own!: OwnFood;

  private readonly submission = new Submission(this);

  static override styles = [
    base,
    controls,
    surfaces,
    formStyles,
    mealItemStyles,
    css`
      .top {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
      }
      .top .field {
        flex: 1 1 8rem;
      }
      .plate {
        display: grid;
        gap: var(--space-2);
        grid-template-columns: minmax(0, 1fr);
      }
      .plate h3 {
        font-size: var(--text-m);
      }
      .nothing {
        padding: var(--space-4);
        border: 1px dashed var(--line-strong);
        border-radius: var(--radius-m);
        text-align: center;
      }
      .sums {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-5);
        padding: var(--space-3) var(--space-4);
        border-radius: var(--radius-m);
        background: var(--surface-sunken);
      }
      .sums dt {
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }
      .sums dd {
        font-weight: 650;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  /** Takes a recorded meal into the form to be changed. */
  edit(meal: StoredMeal): void {
    this.submission.clear();
    this.draft = {
      editing: { source: meal.source, externalId: meal.externalId },
      mealType: meal.mealType,
      time: clockOf(meal.eatenAt),
      items: meal.items.map(itemFrom),
    };
    void this.updateComplete.then(() => {
      this.scrollIntoView({ block: 'start' });
      this.search.focus();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    left = this.draft.items.length ? { date: this.date, draft: this.draft } : null;
  }

  override render(): TemplateResult {
    const { draft, submission } = this;
    return html`<form class="card" novalidate aria-labelledby="title" @submit=${this.onSubmit}>
        <h2 id="title">${words(draft.editing ? 'meal.edit' : 'meal.new')}</h2>
        ${submissionProblem(submission)}
        <fl-food-search @food=${(event: CustomEvent<Food>) => this.add(itemOf(event.detail))}></fl-food-search>
        <div class="row">
          <button class="btn" type="button" @click=${() => this.own.show('food')}>${icon('plus', { size: 18 })}${words('meal.own')}</button>
          <button class="btn" type="button" @click=${() => this.own.show('supplement')}>
            ${icon('drop', { size: 18 })}${words('meal.supplement')}
          </button>
        </div>
        ${this.renderPlate()}
        <div class="top">
          ${field(
            { id: 'type', label: words('meal.type'), errors: submission.errorsOf('mealType') },
            ({ id, describedBy, invalid }) =>
              html`<select
                class="input"
                id=${id}
                aria-describedby=${describedBy}
                aria-invalid=${invalid}
                .value=${draft.mealType}
                @change=${this.onType}
              >
                ${TYPES.map((type) => html`<option value=${type} ?selected=${type === draft.mealType}>${words(`type.${type}`)}</option>`)}
              </select>`,
          )}
          ${field(
            { id: 'time', label: words('meal.time'), errors: submission.errorsOf('eatenAt') },
            ({ id, describedBy, invalid }) =>
              html`<input
                class="input"
                type="time"
                id=${id}
                required
                aria-describedby=${describedBy}
                aria-invalid=${invalid}
                .value=${draft.time}
                @change=${(event: Event) => this.change({ time: (event.target as HTMLInputElement).value })}
              />`,
          )}
        </div>
        <div class="row">
          ${submitButton(submission, words('meal.save'))}
          ${draft.editing ? html`<button class="btn" type="button" @click=${() => this.restart()}>${shared('cancel')}</button>` : nothing}
        </div>
      </form>
      <fl-own-food @item=${(event: CustomEvent<{ item: MealItem; supplement: boolean }>) => this.onOwn(event.detail)}></fl-own-food>`;
  }

  private renderPlate(): TemplateResult {
    const { items } = this.draft;
    return html`<div class="plate">
      <h3>${words('meal.items')}</h3>
      ${items.length
        ? html`<ul class="rows">
              ${repeat(
                items,
                (item) => item.key,
                (item, index) =>
                  renderItem(item, {
                    errors: [`grams`, `name`, `foodId`].flatMap((part) => this.submission.errorsOf(`items[${index}].${part}`)),
                    change: (changed) => this.replace(item, changed),
                    remove: () => this.take(item, index),
                  }),
              )}
            </ul>
            ${this.renderSums()}`
        : html`<p class="nothing soft">${words('meal.empty')}</p>`}
      ${fieldErrors('items-error', items.length ? [] : this.submission.errorsOf('items'))}
    </div>`;
  }

  private renderSums(): TemplateResult {
    return html`<dl class="sums" aria-label=${words('meal.sum')}>
      ${SUMS.map(({ nutrient, label, unit, digits }) => {
        const { value, partly } = totalOf(this.draft.items, nutrient);
        const text = value === null ? shared('unknown') : `${number(value, digits)} ${unit}`;
        return html`<div>
          <dt>${words(label)}</dt>
          <dd>${partly && value !== null ? words('meal.atLeast', { value: text }) : text}</dd>
        </div>`;
      })}
    </dl>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('date')) return;
    const kept = left?.date === this.date ? left.draft : null;
    left = null;
    this.draft = kept ?? this.blank();
  }

  private blank(): MealDraft {
    const clock = clockNow();
    const mealType = usualMeal(Number(clock.slice(0, 2)));
    const isToday = this.date === today();
    return { editing: null, mealType, time: isToday ? clock : (USUAL_TIMES[mealType] ?? '15:00'), items: [] };
  }

  private change(change: Partial<MealDraft>): void {
    this.draft = { ...this.draft, ...change };
  }

  private onType(event: Event): void {
    const mealType = (event.target as HTMLSelectElement).value as MealType;
    const usual = this.date === today() || this.draft.editing ? undefined : USUAL_TIMES[mealType];
    this.change({ mealType, ...(usual ? { time: usual } : {}) });
  }

  private add(item: DraftItem): void {
    this.submission.clear();
    this.change({ items: [...this.draft.items, item] });
    messages.announce(words('meal.added', { name: item.name }));
    void this.updateComplete.then(() => {
      const amount = this.renderRoot.querySelector<HTMLInputElement>(`#amount-${item.key}`);
      amount?.focus();
      amount?.select();
    });
  }

  private onOwn({ item, supplement }: { item: MealItem; supplement: boolean }): void {
    if (supplement && !this.draft.items.length) this.change({ mealType: 'supplement' });
    this.add(itemFrom(item));
  }

  private replace(item: DraftItem, changed: DraftItem): void {
    this.change({ items: this.draft.items.map((one) => (one === item ? changed : one)) });
  }

  /** The focus goes to the item that takes the place of the one taken away. */
  private take(item: DraftItem, index: number): void {
    this.change({ items: this.draft.items.filter((one) => one !== item) });
    void this.updateComplete.then(() => {
      const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.take');
      (buttons[Math.min(index, buttons.length - 1)] ?? this.search).focus();
    });
  }

  private async onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.submission.accept(this.mistakes())) {
      let meal: StoredMeal | null = null;
      const done = await this.submission.run(async () => (meal = await save(this.draft, this.date)));
      if (done) {
        this.restart();
        this.dispatchEvent(new CustomEvent('saved', { detail: meal }));
        return;
      }
    }
    await this.updateComplete;
    focusFirstError(this.renderRoot as ShadowRoot);
  }

  private mistakes(): Record<string, string> {
    const { items, time } = this.draft;
    const amounts = items.map((item, index) => {
      const most = item.measure === null ? MOST_GRAMS : MOST_GRAMS / (item.measures[item.measure]?.grams || 1);
      const wrong = hasAmount(item) ? wrongNumber(item.amount, { low: 0.1, high: most, required: true }) : undefined;
      return [`items[${index}].grams`, wrong] as const;
    });
    return errorsIn({
      items: items.length ? undefined : words('meal.needsItem'),
      eatenAt: time ? undefined : shared('required'),
      ...Object.fromEntries(amounts),
    });
  }

  private restart(): void {
    this.submission.clear();
    this.draft = this.blank();
    void this.updateComplete.then(() => this.search.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-meal-form': MealForm;
  }
}
