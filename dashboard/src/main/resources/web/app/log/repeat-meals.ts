import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { StoredMeal } from '../api/types';
import { FlElement } from '../design/element';
import { icon } from '../design/icons';
import { base, controls, surfaces } from '../design/styles';
import { number } from '../i18n/i18n';
import { clockNow } from '../i18n/clock';
import { repeatable, usualMeal } from './meal-draft';
import { shortNames } from './meal-text';
import { words } from './words';

const SHOWN = 5;

/** Recent meals, each to be logged again with one press. Fires `repeat` with the meal. */
@customElement('fl-repeat-meals')
export class RepeatMeals extends FlElement {
  @property({ attribute: false }) meals: readonly StoredMeal[] = [];

  static override styles = [
    base,
    controls,
    surfaces,
    css`
      section {
        display: grid;
        gap: var(--space-2);
      }
      h2 {
        font-size: var(--text-l);
      }
      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        padding: 0;
        list-style: none;
      }
      li {
        border-top: 1px solid var(--line-soft);
      }
      button {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--space-3);
        align-items: center;
        width: 100%;
        min-height: var(--tap);
        padding: var(--space-2) var(--space-1);
        border: 0;
        border-radius: var(--radius-s);
        background: none;
        text-align: left;
        cursor: pointer;
      }
      button:hover {
        background: var(--accent-soft);
      }
      button svg {
        color: var(--accent);
        grid-row: span 2;
      }
      .what {
        font-weight: 600;
        line-height: 1.35;
      }
    `,
  ];

  override render(): TemplateResult | typeof nothing {
    const meals = repeatable(this.meals, usualMeal(Number(clockNow().slice(0, 2))), SHOWN);
    if (!meals.length) return nothing;
    return html`<section class="card" aria-labelledby="repeat">
      <h2 id="repeat">${words('repeat')}</h2>
      <ul>
        ${meals.map((meal) => {
          const type = words(`type.${meal.mealType}`);
          const items = shortNames(meal);
          const protein = meal.totals.proteinGrams;
          return html`<li>
            <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('repeat', { detail: meal }))}>
              ${icon('update', { size: 18 })}
              <span class="what"><span class="visually-hidden">${words('repeat.again')}</span>${items}</span>
              <span class="soft small">${type}${typeof protein === 'number' ? ` · ${words('repeat.protein', { value: number(protein, 0) })}` : ''}</span>
            </button>
          </li>`;
        })}
      </ul>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-repeat-meals': RepeatMeals;
  }
}
