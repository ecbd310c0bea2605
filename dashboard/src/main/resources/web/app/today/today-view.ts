import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { get } from '../api/client';
import { aborted, Problem } from '../api/problem';
import type { Advice, MealType, Page, Profile, StoredMeal } from '../api/types';
import '../design/day-switcher';
import { FlView } from '../design/element';
import { icon } from '../design/icons';
import { messages } from '../design/messages';
import '../design/placeholders';
import { statusChip } from '../design/status';
import { base, controls, surfaces } from '../design/styles';
import { day, dayAndTime, plusDays, time, today } from '../i18n/i18n';
import { shared } from '../i18n/shared';
import { router } from '../shell/router';
import { AdviceFeed, type Arrival } from './advice-feed';
import './cause-card';
import { reasonOf } from './changed-words';
import { sentences } from './differences';
import './glance';
import './headline';
import type { News } from './headline';
import './missing';
import { todayStyles } from './today-styles';
import './welcome';
import { words } from './words';

/** More than this at once is not listened to. */
const MOST_SENTENCES = 5;

/** What to do today and why: the advice of a day, kept up to date while it is today's. */
@customElement('fl-today')
export class TodayView extends FlView {
  @state() private advice: Advice | null = null;
  @state() private problem: Problem | null = null;
  @state() private dataAsOf: string | null = null;
  @state() private news: News | null = null;
  @state() private mealTypes: ReadonlyMap<string, MealType> = new Map();
  /** null: none stored; undefined: not known. */
  @state() private profile: Profile | null | undefined = undefined;
  @state() private profileAsked = false;

  private feed: AdviceFeed | null = null;
  private reading = new AbortController();
  private shownDate: string | null | undefined = undefined;

  static override styles = [base, controls, surfaces, todayStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.reading = new AbortController();
    this.open();
    void this.readProfile();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.reading.abort();
    this.feed?.stop();
    this.feed = null;
    this.shownDate = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('query') && this.isConnected) this.open();
  }

  override render(): TemplateResult {
    const { advice } = this;
    const title = this.date ? day(this.date) : shared('today');
    return html`<div class="page">
      <h1 tabindex="-1" class="for-readers">${title}</h1>
      <fl-day-switcher
        .day=${advice?.date ?? this.date ?? today(this.profile?.timeZone)}
        .today=${this.date === null ? (advice?.date ?? today(this.profile?.timeZone)) : today(advice?.timeZone ?? this.profile?.timeZone)}
        @day=${(event: CustomEvent<string | null>) => router.go(event.detail === null ? '/' : `/?date=${event.detail}`)}
      ></fl-day-switcher>
      ${advice && (this.profileAsked || advice.causes.length > 0) ? this.renderAdvice(advice) : this.renderWaiting()}
    </div>`;
  }

  private get date(): string | null {
    const asked = this.query.get('date');
    return asked && /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : null;
  }

  private renderWaiting(): TemplateResult {
    return this.problem
      ? html`<fl-error .problem=${this.problem} @retry=${this.retry}></fl-error>`
      : html`<fl-skeleton blocks="15rem 3rem 20rem 20rem"></fl-skeleton>`;
  }

  private renderAdvice(advice: Advice): TemplateResult {
    const newcomer = this.profile === null && advice.causes.length === 0;
    // no causes are good news only where something can be told, and not below a red flag, which leaves them out
    const silent = advice.causes.length === 0 && (advice.training.today === null || advice.flags.length > 0);
    return html`
      <fl-headline .advice=${advice} .news=${this.news} .past=${this.date !== null}></fl-headline>
      ${this.problem
        ? html`<p class="small soft" role="status">${words('stale', { time: this.dataAsOf ? dayAndTime(this.dataAsOf) : '' })}</p>`
        : nothing}
      ${this.renderFlags(advice)} ${newcomer ? html`<fl-welcome></fl-welcome>` : nothing}
      <div class="columns">
        ${newcomer || silent ? nothing : this.renderCauses(advice)}
        <section class="glance" aria-labelledby="glance-title">
          <h2 id="glance-title">${words('glance')}</h2>
          <fl-glance .advice=${advice} .mealTypes=${this.mealTypes}></fl-glance>
        </section>
        <div class="page">
          ${advice.notEnoughData.length
            ? html`<fl-missing .items=${advice.notEnoughData} .profile=${this.profile ?? null}></fl-missing>`
            : nothing}
          ${this.renderFine(advice)}
        </div>
      </div>
      <footer>
        ${this.dataAsOf ? html`<p>${words('asOf', { time: dayAndTime(this.dataAsOf) })}</p>` : nothing}
        <p>${words('footnote')}</p>
      </footer>
    `;
  }

  private renderFlags(advice: Advice): TemplateResult | typeof nothing {
    if (advice.flags.length === 0) return nothing;
    return html`<section aria-labelledby="flags-title">
      <h2 id="flags-title">${words('flags')}</h2>
      <ul class="flags">
        ${advice.flags.map(
          (flag) =>
            html`<li class="card flag">
              ${icon('flag', { size: 26 })}
              <div>
                <h3>${words(`flag.${flag.level}`)}</h3>
                <p>${flag.text}</p>
              </div>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private renderCauses(advice: Advice): TemplateResult {
    return html`<section aria-labelledby="causes-title">
      <h2 id="causes-title">${words('causes')}</h2>
      ${advice.causes.length === 0
        ? html`<div class="card calm">
            ${icon('ok', { size: 36 })}
            <p><strong>${words('causes.none')}</strong></p>
            <p class="soft">${words('causes.none.text')}</p>
          </div>`
        : advice.causes.map((cause, index) => html`<fl-cause .cause=${cause} rank=${index + 1}></fl-cause>`)}
    </section>`;
  }

  private renderFine(advice: Advice): TemplateResult | typeof nothing {
    if (advice.fine.length === 0) return nothing;
    return html`<details class="card">
      <summary>${icon('chevron', { size: 16, class: 'chevron' })}${words('fine', { count: advice.fine.length })}</summary>
      <ul class="fine">
        ${advice.fine.map((finding) => {
          const key = `code.${finding.code}`;
          return html`<li>
            <div class="row"><strong>${shared.has(key) ? shared(key) : finding.code}</strong>${statusChip(finding.state)}</div>
            <p class="small soft">${finding.explanation}</p>
          </li>`;
        })}
      </ul>
    </details>`;
  }

  /** Shows the day of the address, unless it is shown already. */
  private open(): void {
    if (this.shownDate === this.date && this.feed) return;
    this.shownDate = this.date;
    this.feed?.stop();
    this.advice = null;
    this.problem = null;
    this.news = null;
    const feed = (this.feed = new AdviceFeed(this.date));
    feed.addEventListener('arrival', (event) => this.onArrival((event as CustomEvent<Arrival>).detail));
    feed.addEventListener('problem', () => (this.problem = feed.problem));
    feed.addEventListener('state', () => {
      this.dataAsOf = feed.dataAsOf;
      this.problem = feed.problem;
    });
    feed.start();
  }

  private onArrival({ advice, before }: Arrival): void {
    this.problem = null;
    this.advice = advice;
    this.news = newsOf(advice, before);
    if (before) {
      const changes = sentences(before, advice);
      messages.announce(words('announce', { changes: changes.length ? changes.slice(0, MOST_SENTENCES).join(' ') : words('announce.none') }));
    }
    void this.readMeals(advice);
  }

  private async readProfile(): Promise<void> {
    try {
      this.profile = (await get<Profile>('/advice/v1/athletes/me/profile', { signal: this.reading.signal })).data;
    } catch (thrown) {
      if (!aborted(thrown) && Problem.from(thrown).status === 404) this.profile = null;
    } finally {
      this.profileAsked = true;
    }
  }

  /** The advice names meals by their id alone; what they are called is with the meals. */
  private async readMeals(advice: Advice): Promise<void> {
    if (advice.iron.meals.every((meal) => this.mealTypes.has(meal.externalId))) return;
    try {
      const reply = await get<Page<StoredMeal>>('/nutrition/v1/athletes/me/meals', {
        query: { from: plusDays(advice.date, -1), to: plusDays(advice.date, 1), limit: 100 },
        signal: this.reading.signal,
      });
      this.mealTypes = new Map(reply.data.items.map((meal) => [meal.externalId, meal.mealType]));
    } catch {
      // the advice is whole without it: they are called "meal" then
    }
  }

  private retry(): void {
    this.problem = null;
    void this.feed?.read();
  }
}

/** What happened: as the service remembers it, else as this page has seen it. */
function newsOf(advice: Advice, before: Advice | null): News | null {
  if (advice.changed) {
    return { at: time(advice.changed.since), reason: reasonOf(advice.changed.because), fresh: before !== null };
  }
  return before ? { at: time(new Date()), reason: null, fresh: true } : null;
}
