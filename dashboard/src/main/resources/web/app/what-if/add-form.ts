import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Food, MealType } from '../api/types';
import { FlElement } from '../design/element';
import { icon } from '../design/icons';
import '../design/segmented';
import { base, controls } from '../design/styles';
import type { FoodSearch } from '../foods/food-search';
import '../foods/food-search';
import { day as dayText, number, plusDays } from '../i18n/i18n';
import { shared } from '../i18n/shared';
import { words as todayWords } from '../today/words';
import { distance } from '../units/units';
import type { Hypothesis, RunType } from './hypothesis';
import { words } from './words';

type Kind = Hypothesis['kind'];
type Fault = 'grams' | 'food' | 'minutes' | 'distance';

const KINDS: readonly Kind[] = ['rest', 'meal', 'run'];
const RUN_TYPES: readonly RunType[] = ['easy', 'long', 'tempo', 'intervals', 'race'];
const MEAL_TYPES: readonly MealType[] = ['breakfast', 'lunch', 'dinner', 'snack', 'pre_run', 'post_run'];
const DAYS_AHEAD = 14;

/** Puts one hypothesis together. Fires `suppose` with it. */
@customElement('fl-add-hypothesis')
export class AddHypothesis extends FlElement {
  /** The athlete's today. */
  @property() today = '';

  @state() private kind: Kind = 'rest';
  @state() private day = '';
  @state() private food: Food | null = null;
  @state() private grams = '150';
  @state() private mealType: MealType = 'lunch';
  @state() private runType: RunType = 'easy';
  @state() private minutes = '45';
  @state() private distance = '';
  @state() private fault: Fault | null = null;

  @query('fl-food-search') private readonly search!: FoodSearch | null;

  static override styles = [
    base,
    controls,
    css`
      form {
        display: grid;
        gap: var(--space-4);
        justify-items: start;
      }
      .fields {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
        width: 100%;
      }
      .wide {
        grid-column: 1 / -1;
      }
      .chosen {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-3);
        border-radius: var(--radius-s);
        background: var(--accent-soft);
        font-weight: 600;
      }
      .measures {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .measures .btn {
        min-height: 2.25rem;
        padding: var(--space-1) var(--space-3);
        font-size: var(--text-xs);
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<form novalidate @submit=${this.onSubmit}>
      <fl-segmented
        show-label
        label=${words('add')}
        .choices=${KINDS.map((kind) => ({ value: kind, label: words(`add.${kind}`) }))}
        .value=${this.kind}
        @change=${(event: CustomEvent<{ value: Kind }>) => this.choose(event.detail.value)}
      ></fl-segmented>
      <div class="fields">
        ${this.kind === 'meal' ? this.renderMeal() : this.kind === 'run' ? this.renderRun() : nothing}
        <div class="field">
          <label for="day">${words('when')}</label>
          <select id="day" class="input" .value=${this.chosenDay} @change=${(event: Event) => (this.day = valueOf(event))}>
            ${Array.from({ length: DAYS_AHEAD + 1 }, (_, ahead) => plusDays(this.today, ahead)).map(
              (day) => html`<option value=${day} ?selected=${day === this.chosenDay}>${dayName(day, this.today)}</option>`,
            )}
          </select>
          ${this.kind === 'rest' ? html`<p class="hint">${words('rest.text')}</p>` : nothing}
        </div>
      </div>
      <button class="btn primary" type="submit">${icon('plus', { size: 18 })}${shared('add')}</button>
    </form>`;
  }

  private get chosenDay(): string {
    return this.day >= this.today ? this.day : this.today;
  }

  private renderMeal(): TemplateResult {
    return html`
      <div class="wide stack">
        <fl-food-search @food=${(event: CustomEvent<Food>) => this.onFood(event.detail)}></fl-food-search>
        ${this.food
          ? html`<p class="chosen">${icon('check', { size: 18 })}${words('chosen', { food: this.food.name })}</p>`
          : nothing}
        ${this.renderFault('food')}
      </div>
      <div class="field">
        <label for="grams">${words('grams')}</label>
        <div class="with-unit">
          <input
            id="grams"
            class="input"
            inputmode="decimal"
            .value=${this.grams}
            aria-invalid=${this.fault === 'grams'}
            @input=${(event: Event) => (this.grams = valueOf(event))}
          /><span>${words('grams.unit')}</span>
        </div>
        ${this.food?.measures.length
          ? html`<div class="measures">
              ${this.food.measures.slice(0, 3).map(
                (measure) =>
                  html`<button class="btn" type="button" @click=${() => (this.grams = String(Math.round(measure.grams)))}>
                    ${words('measure', { name: measure.name, grams: number(measure.grams, 0) })}
                  </button>`,
              )}
            </div>`
          : nothing}
        ${this.renderFault('grams')}
      </div>
      <div class="field">
        <label for="meal-type">${words('mealType')}</label>
        <select id="meal-type" class="input" @change=${(event: Event) => (this.mealType = valueOf(event) as MealType)}>
          ${MEAL_TYPES.map(
            (type) => html`<option value=${type} ?selected=${type === this.mealType}>${todayWords(`meal.${type as 'lunch'}`)}</option>`,
          )}
        </select>
      </div>
    `;
  }

  private renderRun(): TemplateResult {
    return html`
      <div class="field">
        <label for="run-type">${words('type')}</label>
        <select id="run-type" class="input" @change=${(event: Event) => (this.runType = valueOf(event) as RunType)}>
          ${RUN_TYPES.map((type) => html`<option value=${type} ?selected=${type === this.runType}>${words(`type.${type}`)}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="minutes">${words('minutes')}</label>
        <input
          id="minutes"
          class="input"
          inputmode="numeric"
          .value=${this.minutes}
          aria-invalid=${this.fault === 'minutes'}
          @input=${(event: Event) => (this.minutes = valueOf(event))}
        />
        ${this.renderFault('minutes')}
      </div>
      <div class="field">
        <label for="distance">${words('distance')} <span class="soft">(${shared('optional')})</span></label>
        <div class="with-unit">
          <input
            id="distance"
            class="input"
            inputmode="decimal"
            .value=${this.distance}
            aria-invalid=${this.fault === 'distance'}
            @input=${(event: Event) => (this.distance = valueOf(event))}
          /><span>${distance.unit()}</span>
        </div>
        ${this.renderFault('distance')}
      </div>
    `;
  }

  private renderFault(fault: Fault): TemplateResult | typeof nothing {
    if (this.fault !== fault) return nothing;
    return html`<p class="error" role="alert">${icon('contributing', { size: 16 })}${words(`invalid.${fault}`)}</p>`;
  }

  private choose(kind: Kind): void {
    this.kind = kind;
    this.fault = null;
  }

  private onFood(food: Food): void {
    this.food = food;
    this.fault = null;
    this.renderRoot.querySelector<HTMLInputElement>('#grams')?.select();
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    const hypothesis = this.hypothesis();
    if (!hypothesis) return;
    this.dispatchEvent(new CustomEvent<Hypothesis>('suppose', { detail: hypothesis }));
    this.food = null;
  }

  /** What the fields say; null with the fault set when one of them can't be read. */
  private hypothesis(): Hypothesis | null {
    this.fault = null;
    const day = this.chosenDay;
    if (this.kind === 'rest') return { kind: 'rest', day };
    if (this.kind === 'meal') {
      const grams = numberOf(this.grams);
      if (!this.food) return this.reject('food');
      if (grams === null || grams < 1 || grams > 5000) return this.reject('grams');
      return { kind: 'meal', day, food: this.food, grams, mealType: this.mealType };
    }
    const minutes = numberOf(this.minutes);
    if (minutes === null || minutes < 5 || minutes > 600) return this.reject('minutes');
    const far = this.distance.trim() === '' ? null : numberOf(this.distance);
    if (this.distance.trim() !== '' && (far === null || far <= 0)) return this.reject('distance');
    return { kind: 'run', day, type: this.runType, minutes, distanceMeters: far === null ? null : distance.fromInput(far) };
  }

  private reject(fault: Fault): null {
    this.fault = fault;
    if (fault === 'food') this.search?.focus();
    else this.renderRoot.querySelector<HTMLElement>(`#${fault}`)?.focus();
    return null;
  }
}

/** "Today", "Tomorrow", else the date. */
export function dayName(day: string, today: string): string {
  if (day === today) return shared('today');
  if (day === plusDays(today, 1)) return shared('tomorrow');
  return dayText(day, 'medium');
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

/** A number as typed with a comma or a point; null if it is none. */
function numberOf(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-add-hypothesis': AddHypothesis;
  }
}
