import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { get, post } from '../api/client';
import { aborted, Problem } from '../api/problem';
import type { Advice } from '../api/types';
import { FlView } from '../design/element';
import { icon } from '../design/icons';
import { messages } from '../design/messages';
import '../design/placeholders';
import { base, controls, surfaces } from '../design/styles';
import { plusDays } from '../i18n/i18n';
import { session } from '../shell/session';
import { settings } from '../shell/settings';
import { sentences } from '../today/differences';
import './add-form';
import { dayName } from './add-form';
import './comparison';
import { describe, toRequest, type Hypothesis } from './hypothesis';
import { words } from './words';

const ADVICE = '/advice/v1/athletes/me/advice';
const DAYS_AHEAD = 14;

/** The advice as it would be under what the reader supposes, beside the advice as it is. Stores nothing. */
@customElement('fl-what-if')
export class WhatIfView extends FlView {
  @state() private today: Advice | null = null;
  @state() private date = '';
  @state() private supposed: readonly Hypothesis[] = [];
  @state() private asIs: Advice | null = null;
  @state() private wouldBe: Advice | null = null;
  @state() private busy = false;
  @state() private problem: Problem | null = null;

  private working: AbortController | null = null;
  private language = settings.language;

  static override styles = [
    base,
    controls,
    surfaces,
    css`
      .page {
        display: grid;
        gap: var(--space-5);
        grid-template-columns: minmax(0, 1fr);
        align-items: start;
      }
      @media (min-width: 62rem) {
        .page {
          grid-template-columns: minmax(0, 24rem) minmax(0, 1fr);
        }
        .page > header {
          grid-column: 1 / -1;
        }
      }
      header {
        display: grid;
        gap: var(--space-2);
        max-width: var(--width-text);
      }
      .form,
      .result {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: minmax(0, 1fr);
      }
      .supposed {
        display: grid;
        gap: var(--space-2);
        padding: 0;
        list-style: none;
      }
      .supposed li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--space-3);
        padding: var(--space-2) 0 var(--space-2) var(--space-3);
        border-radius: var(--radius-m);
        background: var(--accent-soft);
      }
      .supposed svg {
        color: var(--accent-strong);
      }
      .stored {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    session.addEventListener('restored', this.onAgain);
    settings.addEventListener('change', this.onLanguage);
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    session.removeEventListener('restored', this.onAgain);
    settings.removeEventListener('change', this.onLanguage);
    this.working?.abort();
  }

  override render(): TemplateResult {
    return html`<div class="page">
      <header>
        <h1 tabindex="-1">${words('title')}</h1>
        <p class="soft">${words('intro')}</p>
      </header>
      ${this.today ? this.renderTool(this.today) : this.renderWaiting()}
    </div>`;
  }

  private renderWaiting(): TemplateResult {
    return this.problem
      ? html`<fl-error .problem=${this.problem} @retry=${this.onAgain}></fl-error>`
      : html`<fl-skeleton blocks="18rem"></fl-skeleton><fl-skeleton blocks="26rem"></fl-skeleton>`;
  }

  private renderTool(today: Advice): TemplateResult {
    return html`
      <div class="form">
        <section class="card"><fl-add-hypothesis .today=${today.date} @suppose=${this.onSuppose}></fl-add-hypothesis></section>
        <section class="stack" aria-labelledby="supposed">
          <h2 id="supposed">${words('supposed')}</h2>
          ${this.supposed.length === 0
            ? html`<p class="soft">${words('supposed.none')}</p>`
            : html`<ul class="supposed">
                  ${this.supposed.map((hypothesis) => this.renderSupposed(hypothesis))}
                </ul>
                <div class="row">
                  <button class="btn quiet flush" type="button" @click=${this.clear}>${words('clear')}</button>
                </div>`}
        </section>
      </div>
      <section class="result" aria-label=${words('asItWouldBe')} aria-busy=${this.busy}>
        <div class="field">
          <label for="date">${words('day')}</label>
          <select id="date" class="input" @change=${this.onDate}>
            ${Array.from({ length: DAYS_AHEAD + 1 }, (_, ahead) => plusDays(today.date, ahead)).map(
              (day) => html`<option value=${day} ?selected=${day === this.date}>${dayName(day, today.date)}</option>`,
            )}
          </select>
          ${this.date === today.date ? nothing : html`<p class="hint">${words('assumption')}</p>`}
        </div>
        ${this.problem ? html`<fl-error .problem=${this.problem} @retry=${this.onAgain}></fl-error>` : nothing}
        ${this.asIs
          ? html`<fl-comparison .asIs=${this.asIs} .wouldBe=${this.wouldBe}></fl-comparison>`
          : this.busy
            ? html`<fl-skeleton blocks="20rem"></fl-skeleton>`
            : nothing}
        <p class="small soft stored">${icon('ok', { size: 16 })}${words('stored')}</p>
      </section>
    `;
  }

  private renderSupposed(hypothesis: Hypothesis): TemplateResult {
    const text = describe(hypothesis);
    return html`<li>
      ${icon(hypothesis.kind === 'rest' ? 'rest' : hypothesis.kind === 'meal' ? 'meal' : 'run')}
      <span>${text}</span>
      <button
        class="btn quiet icon"
        type="button"
        aria-label=${words('remove', { what: text })}
        @click=${() => this.suppose(this.supposed.filter((other) => other !== hypothesis))}
      >
        ${icon('close', { size: 18 })}
      </button>
    </li>`;
  }

  private async load(): Promise<void> {
    this.problem = null;
    try {
      const reply = await get<Advice>(ADVICE, { signal: this.begin() });
      this.today = reply.data;
      this.date = this.date || reply.data.date;
      await this.compare();
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  /** Asks for both sides of the chosen day; as things stand is today's advice, or for a later day what-if of nothing. */
  private async compare(): Promise<void> {
    const { today } = this;
    if (!today) return;
    const signal = this.begin();
    this.busy = true;
    this.problem = null;
    const whatIf = async (supposed: readonly Hypothesis[]): Promise<Advice> =>
      (await post<Advice>(`${ADVICE}/what-if`, toRequest(this.date, supposed, today.timeZone), { signal })).data;
    try {
      const before = this.date === today.date ? Promise.resolve(today) : whatIf([]);
      const after = this.supposed.length === 0 ? before : whatIf(this.supposed);
      const [was, would] = await Promise.all([before, after]);
      this.asIs = was;
      this.wouldBe = this.supposed.length === 0 ? null : would;
      if (this.supposed.length > 0) this.announce(was, would);
      this.busy = false;
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  private begin(): AbortSignal {
    this.working?.abort();
    this.working = new AbortController();
    return this.working.signal;
  }

  private fail(thrown: unknown): void {
    if (aborted(thrown)) return;
    this.busy = false;
    const problem = Problem.from(thrown);
    if (!problem.sessionExpired) this.problem = problem;
  }

  private announce(before: Advice, after: Advice): void {
    const changes = sentences(before, after);
    messages.announce(changes.length ? words('announce', { changes: changes.join(' ') }) : words('announce.same'));
  }

  private onSuppose(event: CustomEvent<Hypothesis>): void {
    const hypothesis = event.detail;
    const twice = hypothesis.kind === 'rest' && this.supposed.some((other) => other.kind === 'rest' && other.day === hypothesis.day);
    if (twice) return;
    // what is supposed for a later day shows in the advice of that day
    if (hypothesis.day > this.date) this.turnTo(hypothesis.day);
    this.suppose([...this.supposed, hypothesis]);
  }

  private suppose(supposed: readonly Hypothesis[]): void {
    this.supposed = supposed;
    void this.compare();
  }

  private clear(): void {
    this.suppose([]);
    void this.focusHeading();
  }

  private onDate(event: Event): void {
    this.turnTo((event.target as HTMLSelectElement).value);
    void this.compare();
  }

  /** What was worked out for another day must not stand under this one. */
  private turnTo(date: string): void {
    this.date = date;
    this.asIs = null;
    this.wouldBe = null;
  }

  private readonly onAgain = (): void => {
    void (this.today ? this.compare() : this.load());
  };

  private readonly onLanguage = (): void => {
    if (this.language === settings.language) return;
    this.language = settings.language;
    void this.load();
  };
}
