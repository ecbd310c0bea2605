import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { StoredMeal } from '../api/types';
import { FlElement } from '../design/element';
import { formStyles } from '../design/form';
import { icon } from '../design/icons';
import '../design/meter';
import { base, controls, surfaces } from '../design/styles';
import { day, number, time, today } from '../i18n/i18n';
import { shortNames } from './meal-text';
import { words } from './words';

/** What was eaten on a day. Fires `edit` and `remove` with a meal, `closing` with whether the day is to be closed. */
@customElement('fl-day-meals')
export class DayMeals extends FlElement {
  @property() date = '';
  /** Newest first. */
  @property({ attribute: false }) meals: readonly StoredMeal[] = [];
  @property({ type: Boolean }) closed = false;
  @property({ attribute: false }) range: { low: number; high: number } | null = null;

  static override styles = [
    base,
    controls,
    surfaces,
    formStyles,
    css`
      section {
        display: grid;
        gap: var(--space-3);
        grid-template-columns: minmax(0, 1fr);
      }
      h2 {
        font-size: var(--text-l);
      }
      .sum {
        font-family: var(--font-display);
        font-size: var(--text-xl);
        line-height: 1.2;
      }
      .closing {
        display: grid;
        gap: var(--space-2);
        justify-items: start;
        padding-top: var(--space-3);
        border-top: 1px solid var(--line-soft);
      }
      .closed {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        color: var(--ok-ink);
        font-weight: 600;
      }
      .does .btn {
        border-color: transparent;
        background: none;
      }
    `,
  ];

  override render(): TemplateResult {
    const title = this.date === today() ? words('day.mealsToday') : words('day.meals', { day: day(this.date) });
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${title}</h2>
      ${this.renderSum()}
      ${this.meals.length
        ? html`<ul class="rows">
            ${[...this.meals].reverse().map((meal) => this.renderMeal(meal))}
          </ul>`
        : html`<p class="soft">${words('day.none')}</p>`}
      ${this.renderClosing()}
    </section>`;
  }

  private renderSum(): TemplateResult | typeof nothing {
    if (!this.meals.length) return nothing;
    const known = this.meals.map((meal) => meal.totals.proteinGrams).filter((value) => typeof value === 'number');
    const sum = known.length ? known.reduce((total, value) => total + value, 0) : null;
    const text = sum === null ? words('day.noSum') : words('day.sum', { value: number(sum, 0) });
    const range = this.range;
    const target = range ? words('day.target', { low: number(range.low, 0), high: number(range.high, 0) }) : '';
    return html`<div role="status">
        <p class="sum tabular">${text}</p>
        ${range ? html`<p class="soft small">${target}</p>` : nothing}
      </div>
      ${range ? html`<fl-meter label=${`${text}. ${target}`} .value=${sum} .low=${range.low} .high=${range.high}></fl-meter>` : nothing}`;
  }

  private renderMeal(meal: StoredMeal): TemplateResult {
    const at = time(meal.eatenAt, meal.timeZone ?? undefined);
    const name = words(`type.${meal.mealType}`);
    const value = (known: number | null | undefined, digits: number) =>
      typeof known === 'number' ? number(known, digits) : words('day.unknown');
    return html`<li>
      <div class="grow">
        <p><strong>${name}</strong> <span class="soft small">${at}</span></p>
        <p class="small">${shortNames(meal)}</p>
        <p class="soft small tabular">
          ${words('day.proteinIron', { protein: value(meal.totals.proteinGrams, 0), iron: value(meal.totals.ironMg, 1) })}
        </p>
      </div>
      <div class="does">
        <button class="btn icon" type="button" aria-label=${words('day.edit', { meal: name, time: at })} @click=${() => this.fire('edit', meal)}>
          ${icon('edit')}
        </button>
        <button class="btn icon" type="button" aria-label=${words('day.delete', { meal: name, time: at })} @click=${() => this.fire('remove', meal)}>
          ${icon('trash')}
        </button>
      </div>
    </li>`;
  }

  private renderClosing(): TemplateResult {
    return html`<div class="closing">
      ${this.closed
        ? html`<p class="closed">${icon('ok')}<span>${words('day.closed')}</span></p>
            <button class="btn" type="button" @click=${() => this.fire('closing', false)}>${words('day.reopen')}</button>`
        : html`<p class="small soft">${words('day.close.text')}</p>
            <button class="btn" type="button" @click=${() => this.fire('closing', true)}>
              ${icon('check', { size: 18 })}${words('day.close')}
            </button>`}
    </div>`;
  }

  private fire(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
