import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { aborted, Problem } from '../api/problem';
import { Reading } from '../api/reading';
import type { StoredMeal } from '../api/types';
import { FlElement } from '../design/element';
import { messages } from '../design/messages';
import '../design/placeholders';
import { base } from '../design/styles';
import { today } from '../i18n/i18n';
import { clockNow, withOffset } from '../i18n/clock';
import { shared } from '../i18n/shared';
import './day-meals';
import type { MealForm } from './meal-form';
import './meal-form';
import { usualMeal } from './meal-draft';
import { erase, isClosed, proteinRange, recentMeals, repeat, restore, setClosed } from './meals';
import './repeat-meals';
import { words } from './words';

/** The meals of one day: adding, repeating, changing, deleting, and closing the day. */
@customElement('fl-meal-page')
export class MealPage extends FlElement {
  @property() date = '';

  /** Those of two weeks; null while they are being read. */
  @state() private meals: readonly StoredMeal[] | null = null;
  @state() private closed = false;
  @state() private range: { low: number; high: number } | null = null;
  @state() private problem: Problem | null = null;

  @query('fl-meal-form') private readonly form!: MealForm;

  private readonly reading = new Reading(this, () => this.read());

  static override styles = [
    base,
    css`
      .page {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: minmax(0, 1fr);
        align-items: start;
      }
      .page > * {
        min-width: 0;
      }
      @media (min-width: 62rem) {
        .page {
          grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        }
        .page > fl-meal-form {
          grid-row: span 2;
        }
      }
    `,
  ];

  override render(): TemplateResult {
    const ofDay = this.meals?.filter((meal) => meal.localDate === this.date) ?? null;
    return html`<div class="page">
      <fl-meal-form .date=${this.date} @saved=${(event: CustomEvent<StoredMeal>) => this.onSaved(event.detail)}></fl-meal-form>
      ${this.problem
        ? html`<fl-error .problem=${this.problem} @retry=${() => this.read()}></fl-error>`
        : ofDay
          ? html`<fl-day-meals
              .date=${this.date}
              .meals=${ofDay}
              .closed=${this.closed}
              .range=${this.range}
              @edit=${(event: CustomEvent<StoredMeal>) => this.form.edit(event.detail)}
              @remove=${(event: CustomEvent<StoredMeal>) => this.delete(event.detail)}
              @closing=${(event: CustomEvent<boolean>) => this.close(event.detail)}
            ></fl-day-meals>`
          : html`<fl-skeleton blocks="14rem"></fl-skeleton>`}
      ${this.meals?.length
        ? html`<fl-repeat-meals
            .meals=${this.meals}
            @repeat=${(event: CustomEvent<StoredMeal>) => this.repeat(event.detail)}
          ></fl-repeat-meals>`
        : nothing}
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('date')) return;
    this.meals = null;
    this.range = null;
    void this.read();
  }

  private async read(): Promise<void> {
    const signal = this.reading.begin();
    this.problem = null;
    try {
      const [meals, closed] = await Promise.all([recentMeals(this.date, signal), isClosed(this.date, signal)]);
      this.meals = meals;
      this.closed = closed;
    } catch (thrown) {
      if (!aborted(thrown)) this.problem = Problem.from(thrown);
      return;
    }
    try {
      this.range = await proteinRange(this.date, signal);
    } catch (thrown) {
      if (!aborted(thrown)) this.range = null; // the meals can be seen and changed without it
    }
  }

  private onSaved(meal: StoredMeal): void {
    messages.toast({
      kind: 'done',
      text: words('meal.saved', { meal: words(`type.${meal.mealType}`) }),
      action: { label: shared('undo'), run: () => this.act(() => erase(meal), words('meal.undone')) },
    });
    void this.read();
  }

  private delete(meal: StoredMeal): void {
    const name = words(`type.${meal.mealType}`);
    void this.attempt(async () => {
      await erase(meal);
      messages.toast({
        kind: 'done',
        text: words('day.deleted', { meal: name }),
        action: { label: shared('undo'), run: () => this.act(() => restore(meal), words('meal.undone')) },
      });
    });
  }

  private repeat(meal: StoredMeal): void {
    const isToday = this.date === today();
    const clock = clockNow();
    const eatenAt = isToday ? withOffset(this.date, clock) : withOffset(this.date, meal.eatenAt.slice(11, 16));
    const mealType = isToday && !meal.mealType.endsWith('_run') ? usualMeal(Number(clock.slice(0, 2))) : meal.mealType;
    void this.attempt(async () => this.onSaved(await repeat(meal, eatenAt, mealType)));
  }

  private close(closed: boolean): void {
    this.act(() => setClosed(this.date, closed), words(closed ? 'day.closedToast' : 'day.reopened'));
  }

  private act(work: () => Promise<unknown>, done: string): void {
    void this.attempt(async () => {
      await work();
      messages.toast({ kind: 'done', text: done });
    });
  }

  private async attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      const problem = Problem.from(thrown);
      if (!problem.sessionExpired) messages.toast({ kind: 'failed', text: problem.sentence });
    }
    await this.read();
  }
}

