import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { get } from '../api/client';
import { aborted, Problem } from '../api/problem';
import { Reading } from '../api/reading';
import type { TrendDay } from '../api/types';
import { FlView } from '../design/element';
import { messages } from '../design/messages';
import '../design/placeholders';
import '../design/segmented';
import { base, controls, surfaces } from '../design/styles';
import { plusDays, today } from '../i18n/i18n';
import { router } from '../shell/router';
import { groupsOf, LOOK_BACK_DAYS } from './charts';
import { hasData } from './series';
import './trend-chart';
import { words } from './words';

const RANGES = [42, 90, 180] as const;
type Range = (typeof RANGES)[number];

/** How training, food and rest went over weeks and months. */
@customElement('fl-trends')
export class TrendsView extends FlView {
  @state() private days: readonly TrendDay[] | null = null;
  @state() private problem: Problem | null = null;

  private readonly reading = new Reading(this, () => this.read());

  static override styles = [
    base,
    controls,
    surfaces,
    css`
      .view {
        display: grid;
        gap: var(--space-5);
        grid-template-columns: minmax(0, 1fr);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-4);
        align-items: end;
        justify-content: space-between;
      }
      h1 + p {
        margin-top: var(--space-1);
      }
      header p {
        max-width: var(--width-text);
        color: var(--ink-soft);
      }
      section {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: minmax(0, 1fr);
      }
      .grid {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
      }
      .grid > :last-child:nth-child(odd):not(:first-child) {
        grid-column: 1 / -1;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: var(--space-3);
      }
    `,
  ];

  private get range(): Range {
    const asked = Number(this.query.get('days'));
    return RANGES.find((days) => days === asked) ?? RANGES[0];
  }

  override render(): TemplateResult {
    return html`<div class="view">
      <header>
        <div>
          <h1 tabindex="-1">${words('title')}</h1>
          <p>${words('lead')}</p>
        </div>
        <fl-segmented
          label=${words('range')}
          .choices=${RANGES.map((days) => ({ value: String(days), label: words(`range.${days}`) }))}
          .value=${String(this.range)}
          @change=${(event: CustomEvent<{ value: string }>) =>
            router.go(`/trends?days=${event.detail.value}`, { replace: true })}
        ></fl-segmented>
      </header>
      ${this.renderContent()}
    </div>`;
  }

  private renderContent(): TemplateResult {
    if (this.problem) return html`<fl-error .problem=${this.problem} @retry=${() => this.read()}></fl-error>`;
    if (!this.days) return html`<fl-skeleton blocks="28rem 28rem 28rem"></fl-skeleton>`;
    const groups = groupsOf(this.days, this.range);
    if (!groups.some((group) => group.charts.some(hasData))) {
      return html`<fl-empty heading=${words('empty')} text=${words('empty.text')} icon="trends">
        <div class="actions">
          <a class="btn primary" href="/workouts">${words('empty.workouts')}</a>
          <a class="btn" href="/log">${words('empty.log')}</a>
        </div>
      </fl-empty>`;
    }
    return html`${groups.map(
      (group) =>
        html`<section aria-label=${group.title}>
          <h2>${group.title}</h2>
          <div class="grid">${group.charts.map((chart) => html`<fl-trend-chart .chart=${chart}></fl-trend-chart>`)}</div>
        </section>`,
    )}`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('query') as URLSearchParams | undefined;
    if (!changed.has('query') || (before && before.get('days') === this.query.get('days') && this.days)) return;
    void this.read(before !== undefined && this.days !== null);
  }

  private async read(announce = false): Promise<void> {
    const signal = this.reading.begin();
    this.problem = null;
    const range = this.range;
    try {
      const { data } = await get<{ days: TrendDay[] }>('/advice/v1/athletes/me/trends', {
        query: { from: plusDays(today(), -(range + LOOK_BACK_DAYS)) },
        signal,
      });
      this.days = data.days;
      if (announce) messages.announce(words('updated', { days: range }));
    } catch (thrown) {
      if (!aborted(thrown)) this.problem = Problem.from(thrown);
    }
  }
}
