import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { aborted, Problem } from '../api/problem';
import { Reading } from '../api/reading';
import type { Shoe, StoredWorkout } from '../api/types';
import { FlView } from '../design/element';
import { icon } from '../design/icons';
import { messages } from '../design/messages';
import '../design/placeholders';
import { base, controls, surfaces } from '../design/styles';
import { shared } from '../i18n/shared';
import './upload-panel';
import { words } from './words';
import type { WorkoutForm } from './workout-form';
import './workout-form';
import { renderWorkout, workoutRowStyles } from './workout-row';
import { erase, readDuplicates, readPage, readShoes, restore, textOf, type Duplicate } from './workouts';

const BY_HAND = 'freshlegs-app';

/** All recorded workouts, and the ways to bring in more. */
@customElement('fl-workouts')
export class WorkoutsView extends FlView {
  @state() private workouts: readonly StoredWorkout[] | null = null;
  @state() private cursor: string | null = null;
  @state() private duplicates: readonly Duplicate[] = [];
  @state() private shoes: readonly Shoe[] = [];
  @state() private problem: Problem | null = null;
  @state() private loadingMore = false;

  @query('fl-workout-form') private readonly form!: WorkoutForm;

  private readonly reading = new Reading(this, () => this.workouts ?? this.read());

  static override styles = [
    base,
    controls,
    surfaces,
    workoutRowStyles,
    css`
      .view {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: minmax(0, 1fr);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        justify-content: space-between;
        gap: var(--space-3) var(--space-4);
      }
      h1 + p {
        margin-top: var(--space-1);
      }
      header p {
        color: var(--ink-soft);
      }
      ol {
        padding: 0;
        list-style: none;
      }
      ol > li:first-child {
        border-top: 0;
      }
      .more {
        justify-self: center;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  override render(): TemplateResult {
    return html`<div class="view">
      <header>
        <div>
          <h1 tabindex="-1">${words('title')}</h1>
          <p>${words('lead')}</p>
        </div>
        <button class="btn" type="button" aria-haspopup="dialog" @click=${() => this.form.show(null)}>
          ${icon('plus', { size: 18 })}${words('add')}
        </button>
      </header>
      <fl-upload-panel @imported=${() => this.read()}></fl-upload-panel>
      ${this.renderList()}
      <fl-workout-form
        .shoes=${this.shoes}
        @saved=${(event: CustomEvent<StoredWorkout>) => this.onSaved(event.detail)}
      ></fl-workout-form>
    </div>`;
  }

  private renderList(): TemplateResult {
    if (this.problem) return html`<fl-error .problem=${this.problem} @retry=${() => this.read()}></fl-error>`;
    const { workouts } = this;
    if (!workouts) return html`<fl-skeleton blocks="30rem"></fl-skeleton>`;
    if (!workouts.length) return html`<fl-empty heading=${words('empty')} text=${words('empty.text')} icon="workouts"></fl-empty>`;
    const countsInstead = new Map(this.duplicates.map(({ workout, duplicateOf }) => [textOf(workout), duplicateOf.source]));
    return html`<section class="card" aria-label=${words('list')}>
        <ol>
          ${repeat(workouts, textOf, (workout) =>
            renderWorkout(workout, {
              duplicateOf: countsInstead.get(textOf(workout)) ?? null,
              alsoBy: this.alsoBy(workout),
              edit: workout.source === BY_HAND ? () => this.form.show(workout) : null,
              remove: () => this.delete(workout),
            }),
          )}
        </ol>
      </section>
      ${this.cursor
        ? html`<button class="btn more" type="button" aria-disabled=${this.loadingMore} @click=${this.readMore}>${words('more')}</button>`
        : nothing}`;
  }

  /** Who else recorded the same session. */
  private alsoBy(workout: StoredWorkout): readonly string[] {
    return this.duplicates
      .filter(({ duplicateOf }) => textOf(duplicateOf) === textOf(workout))
      .map(({ workout: other }) => other.source);
  }

  private async read(): Promise<void> {
    const signal = this.reading.begin();
    this.problem = null;
    try {
      const page = await readPage(null, signal);
      this.workouts = page.items;
      this.cursor = page.nextCursor;
    } catch (thrown) {
      if (!aborted(thrown)) this.problem = Problem.from(thrown);
      return;
    }
    try {
      [this.duplicates, this.shoes] = await Promise.all([readDuplicates(signal), readShoes(signal)]);
    } catch (thrown) {
      if (!aborted(thrown)) this.duplicates = []; // the list is worth showing without its marks
    }
  }

  private async readMore(): Promise<void> {
    if (this.loadingMore) return;
    this.loadingMore = true;
    try {
      const page = await readPage(this.cursor, this.reading.signal);
      this.workouts = [...(this.workouts ?? []), ...page.items];
      this.cursor = page.nextCursor;
      messages.announce(words('more.loaded', { count: page.items.length }));
    } catch (thrown) {
      if (!aborted(thrown)) this.say(Problem.from(thrown));
    } finally {
      this.loadingMore = false;
    }
  }

  private onSaved(workout: StoredWorkout): void {
    messages.toast({ kind: 'done', text: words('add.saved', { sport: words(`sport.${workout.sport}`) }) });
    void this.read();
  }

  private async delete(workout: StoredWorkout): Promise<void> {
    try {
      await erase(workout);
    } catch (thrown) {
      this.say(Problem.from(thrown));
      return;
    }
    this.workouts = this.workouts?.filter((other) => other !== workout) ?? null;
    messages.toast({
      kind: 'done',
      text: words('deleted', { sport: words(`sport.${workout.sport}`) }),
      action: { label: shared('undo'), run: () => void this.undelete(workout) },
    });
    await this.updateComplete;
    await this.focusHeading();
  }

  private async undelete(workout: StoredWorkout): Promise<void> {
    try {
      await restore(workout);
      messages.toast({ kind: 'done', text: words('restored') });
      await this.read();
    } catch (thrown) {
      this.say(Problem.from(thrown));
    }
  }

  private say(problem: Problem): void {
    if (!problem.sessionExpired) messages.toast({ kind: 'failed', text: problem.sentence });
  }
}
