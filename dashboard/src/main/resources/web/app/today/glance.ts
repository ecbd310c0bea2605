import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Advice, CarbohydrateNumbers, FoodSuggestion, IronNumbers, MealType, ProteinNumbers, RecoveryNumbers, State } from '../api/types';
import { FlElement } from '../design/element';
import { icon, type IconName } from '../design/icons';
import '../design/meter';
import { statusChip } from '../design/status';
import { base, surfaces } from '../design/styles';
import { hoursAndMinutes, list, number } from '../i18n/i18n';
import { shared } from '../i18n/shared';
import './form-scale';
import { formText } from './form-scale';
import { words } from './words';

type MaybeText = string | null;

/** Recovery, protein, iron and fuel of the day, each with one picture and its few numbers. */
@customElement('fl-glance')
export class Glance extends FlElement {
  @property({ attribute: false }) advice!: Advice;
  /** The kind of each of the day's meals by its external id, as far as known. */
  @property({ attribute: false }) mealTypes: ReadonlyMap<string, MealType> = new Map();

  static override styles = [
    base,
    surfaces,
    css`
      .cards {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr));
      }
      .card {
        display: grid;
        align-content: start;
        gap: var(--space-3);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
      }
      h3 {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
      h3 svg {
        color: var(--accent);
      }
      .big {
        font-size: var(--text-l);
        font-weight: 650;
        line-height: 1.3;
      }
      .figures {
        display: grid;
        gap: var(--space-1);
        font-size: var(--text-s);
      }
      .figures div {
        display: flex;
        justify-content: space-between;
        gap: var(--space-3);
      }
      .figures dt {
        color: var(--ink-soft);
      }
      .figures dd {
        text-align: right;
        font-weight: 600;
      }
      h4 {
        font-size: var(--text-s);
        font-weight: 650;
      }
      .list {
        display: grid;
        gap: var(--space-1);
        padding: 0;
        font-size: var(--text-s);
        list-style: none;
      }
      .list li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 var(--space-3);
        padding-block: var(--space-1);
        border-top: 1px solid var(--line-soft);
      }
      .list .aside {
        color: var(--ink-soft);
      }
      .list .why {
        grid-column: 1 / -1;
        display: flex;
        align-items: center;
        gap: var(--space-1);
        font-size: var(--text-xs);
        color: var(--ink-soft);
      }
      .list .why.better svg {
        color: var(--ok-ink);
      }
      .list .why.worse svg {
        color: var(--watch-ink);
      }
    `,
  ];

  override render(): TemplateResult {
    const { recovery, protein, iron, carbohydrate } = this.advice;
    return html`<div class="cards">
      ${renderRecovery(recovery)} ${renderProtein(protein)} ${renderIron(iron, this.mealTypes)} ${renderFuel(carbohydrate)}
    </div>`;
  }
}

function card(id: string, title: string, picture: IconName, state: State, content: TemplateResult): TemplateResult {
  return html`<article class="card" aria-labelledby=${id}>
    <header>
      <h3 id=${id}>${icon(picture, { size: 22 })}${title}</h3>
      ${statusChip(state)}
    </header>
    ${content}
  </article>`;
}

function figures(rows: readonly (readonly [string, MaybeText])[]): TemplateResult | typeof nothing {
  const known = rows.filter((row) => row[1] !== null);
  if (known.length === 0) return nothing;
  return html`<dl class="figures">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd class="tabular">${value}</dd></div>`)}</dl>`;
}

const known = (value: number | null, write: (value: number) => string): MaybeText => (value === null ? null : write(value));
const grams = (value: number): string => words('g', { value: number(value, 0) });

function renderRecovery(recovery: RecoveryNumbers): TemplateResult {
  const form = formText(recovery);
  const band = recovery.formBand === null ? '' : words(`band.${recovery.formBand}`);
  return card(
    'recovery',
    words('recovery.title'),
    'heart',
    recovery.state,
    html`<p class=${form === null ? 'soft' : 'big'}>
        ${form === null
          ? words('recovery.unknown')
          : recovery.history === 'building'
            ? words('recovery.building', { value: `${form}, ${band}` })
            : `${words('recovery.form')} ${form}: ${band}`}
      </p>
      <fl-form-scale .recovery=${recovery}></fl-form-scale>
      ${figures([
        [words('recovery.load7'), known(recovery.loadLast7Days, (load) => words('recovery.form.points', { value: number(load, 0) }))],
        [words('recovery.restDays'), known(recovery.restDaysLast7, (days) => number(days, 0))],
        [words('recovery.hardDays'), known(recovery.hardDaysInARow, (days) => number(days, 0))],
        [
          words('recovery.easyDays'),
          recovery.easyDaysToBalance ? words('about', { value: number(Math.ceil(recovery.easyDaysToBalance), 0) }) : null,
        ],
        [words('recovery.sleep'), known(recovery.sleepMean7Minutes, hoursAndMinutes)],
        [words('recovery.hrv'), recovery.hrv === 'unknown' ? null : words(`level.${recovery.hrv}`)],
        [words('recovery.rhr'), recovery.restingHeartRate === 'unknown' ? null : words(`level.${recovery.restingHeartRate}`)],
      ])}`,
  );
}

function renderProtein(protein: ProteinNumbers): TemplateResult {
  const { eatenTodayGrams: eaten, targetLowGrams: low, targetHighGrams: high, remainingTodayGrams: left } = protein;
  const range = low === null || high === null ? null : { low: number(low, 0), high: number(high, 0) };
  const lead =
    range === null
      ? words('protein.noTarget')
      : eaten === null
        ? words('protein.nothing', range)
        : words('protein.today', { eaten: number(eaten, 0), ...range });
  return card(
    'protein',
    words('protein.title'),
    'meal',
    protein.state,
    html`<p class=${range && eaten !== null ? 'big' : 'soft'}>${lead}</p>
      ${range === null
        ? nothing
        : html`<fl-meter
            .value=${eaten}
            .low=${low}
            .high=${high}
            state=${protein.state}
            label=${words('protein.meter', { eaten: eaten === null ? shared('unknown') : number(eaten, 0), ...range })}
          ></fl-meter>`}
      ${range === null || eaten === null || left === null
        ? nothing
        : html`<p class="small">${left > 0 ? words('protein.left', { value: number(left, 0) }) : words('protein.reached')}</p>`}
      ${figures([
        [words('protein.mean'), known(protein.meanGrams7Days, grams)],
        [words('protein.perMeal'), known(protein.perMealGrams, grams)],
        [words('protein.meals'), known(protein.mealsReachingTargetToday, (meals) => number(meals, 0))],
      ])}
      ${suggestions(words('protein.ideas'), protein.suggestions, (food) => known(food.proteinGrams ?? null, grams))}`,
  );
}

function renderIron(iron: IronNumbers, mealTypes: ReadonlyMap<string, MealType>): TemplateResult {
  const { meanMg14Days: mean, targetMg: target } = iron;
  const milligrams = (value: number) => words('mg', { value: number(value, 1) });
  return card(
    'iron',
    words('iron.title'),
    'drop',
    iron.state,
    html`<p class=${mean !== null && target !== null ? 'big' : 'soft'}>
        ${target === null
          ? words('iron.noTarget')
          : mean === null
            ? words('iron.noMean')
            : words('iron.mean', { mean: number(mean, 1), target: number(target, 0) })}
      </p>
      ${target === null
        ? nothing
        : html`<fl-meter
            .value=${mean}
            .ticks=${[{ at: target, label: milligrams(target) }]}
            .max=${1.25 * Math.max(target, mean ?? 0)}
            state=${iron.state}
            label=${words('iron.meter', { mean: mean === null ? shared('unknown') : number(mean, 1), target: number(target, 0) })}
          ></fl-meter>`}
      ${figures([
        [words('iron.today'), known(iron.todayMg, milligrams)],
        [words('iron.days'), known(iron.completeDays14, (days) => number(days, 0))],
      ])}
      ${iron.timing ? html`<p class="small soft">${iron.timing}</p>` : nothing}
      ${iron.meals.length
        ? html`<h4>${words('iron.meals')}</h4>
            <ul class="list">
              ${iron.meals.map((meal) => {
                const reasons = meal.why.map((reason) => `why.${reason}`).filter((key) => words.has(key));
                return html`<li>
                  <span>${words(`meal.${mealTypes.get(meal.externalId) ?? 'unknown'}`)}</span>
                  <span class="tabular">${known(meal.ironMg, milligrams) ?? shared('unknown')}</span>
                  <span class="why ${meal.quality}">
                    ${icon(meal.quality === 'better' ? 'ok' : meal.quality === 'worse' ? 'watch' : 'notApplicable', { size: 14 })}
                    ${words(`iron.${meal.quality}`)}${reasons.length ? `: ${list(reasons.map((key) => words(key)))}` : ''}
                  </span>
                </li>`;
              })}
            </ul>`
        : nothing}
      ${suggestions(words('iron.ideas'), iron.suggestions, (food) => known(food.ironMg ?? null, milligrams))}`,
  );
}

function renderFuel(fuel: CarbohydrateNumbers): TemplateResult {
  const { eatenTodayGrams: eaten, targetLowGrams: low, targetHighGrams: high } = fuel;
  const range = low === null || high === null ? null : { low: number(low, 0), high: number(high, 0) };
  return card(
    'fuel',
    words('fuel.title'),
    'run',
    fuel.state,
    html`<p class=${range && eaten !== null ? 'big' : 'soft'}>
        ${range === null
          ? words('fuel.noTarget')
          : eaten === null
            ? words('fuel.nothing', range)
            : words('fuel.today', { eaten: number(eaten, 0), ...range })}
      </p>
      ${range === null
        ? nothing
        : html`<fl-meter
            .value=${eaten}
            .low=${low}
            .high=${high}
            state=${fuel.state}
            label=${words('fuel.meter', { eaten: eaten === null ? shared('unknown') : number(eaten, 0), ...range })}
          ></fl-meter>`}
      ${[
        [words('fuel.during'), fuel.duringRun],
        [words('fuel.after'), fuel.afterRun],
      ].map(([title, text]) => (text ? html`<div><h4>${title}</h4><p class="small soft">${text}</p></div>` : nothing))}`,
  );
}

function suggestions(
  title: string,
  foods: readonly FoodSuggestion[],
  amount: (food: FoodSuggestion) => MaybeText,
): TemplateResult | typeof nothing {
  if (foods.length === 0) return nothing;
  return html`<h4>${title}</h4>
    <ul class="list">
      ${foods.map(
        (food) =>
          html`<li>
            <span>${food.name} <span class="aside">${words('portion', { grams: number(food.grams, 0) })}</span></span>
            <span class="tabular">${amount(food) ?? ''}</span>
          </li>`,
      )}
    </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-glance': Glance;
  }
}
