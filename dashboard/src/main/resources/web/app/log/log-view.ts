import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../design/day-switcher';
import { FlView } from '../design/element';
import { icon, type IconName } from '../design/icons';
import { base, controls } from '../design/styles';
import { today } from '../i18n/i18n';
import { router } from '../shell/router';
import './check-in-form';
import './lab-panel';
import './meal-page';
import './shoes-panel';
import { words } from './words';

const TABS = [
  { id: 'meal', icon: 'meal' },
  { id: 'check-in', icon: 'heart' },
  { id: 'lab', icon: 'lab' },
  { id: 'shoes', icon: 'shoe' },
] as const satisfies readonly { id: string; icon: IconName }[];
type Tab = (typeof TABS)[number]['id'];

/** Where the runner tells what no watch knows: meals, how it feels, blood tests, shoes. */
@customElement('fl-log')
export class LogView extends FlView {
  static override styles = [
    base,
    controls,
    css`
      .view {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: minmax(0, 1fr);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2) var(--space-4);
      }
      nav ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        padding: 0;
        list-style: none;
      }
      .btn[aria-current] {
        background: var(--accent-soft);
        border-color: var(--accent);
        color: var(--accent-strong);
      }
      @media (max-width: 30rem) {
        nav ul {
          display: grid;
          grid-template-columns: 1fr 1fr;
        }
        nav .btn {
          width: 100%;
        }
      }
    `,
  ];

  private get tab(): Tab {
    const asked = this.query.get('form');
    return TABS.find((tab) => tab.id === asked)?.id ?? 'meal';
  }

  private get date(): string {
    const asked = this.query.get('date');
    const last = today();
    return asked && /^\d{4}-\d{2}-\d{2}$/.test(asked) && asked < last ? asked : last;
  }

  override render(): TemplateResult {
    const dated = this.tab === 'meal' || this.tab === 'check-in';
    return html`<div class="view">
      <header>
        <h1 tabindex="-1">${words('title')}</h1>
        ${dated
          ? html`<fl-day-switcher
              .day=${this.date}
              .today=${today()}
              @day=${(event: CustomEvent<string | null>) => this.go(this.tab, event.detail)}
            ></fl-day-switcher>`
          : nothing}
      </header>
      <nav aria-label=${words('tabs')}>
        <ul>
          ${TABS.map(
            (tab) =>
              html`<li>
                <a class="btn" href=${this.addressOf(tab.id, this.date)} aria-current=${tab.id === this.tab ? 'page' : nothing}>
                  ${icon(tab.icon, { size: 18 })}${words(`tab.${tab.id}`)}
                </a>
              </li>`,
          )}
        </ul>
      </nav>
      ${this.renderTab()}
    </div>`;
  }

  private renderTab(): TemplateResult {
    switch (this.tab) {
      case 'meal':
        return html`<fl-meal-page .date=${this.date}></fl-meal-page>`;
      case 'check-in':
        return html`<fl-check-in-form .date=${this.date}></fl-check-in-form>`;
      case 'lab':
        return html`<fl-lab-panel></fl-lab-panel>`;
      case 'shoes':
        return html`<fl-shoes-panel></fl-shoes-panel>`;
    }
  }

  private addressOf(tab: Tab, date: string | null): string {
    const parameters = new URLSearchParams();
    if (tab !== 'meal') parameters.set('form', tab);
    if (date && date !== today()) parameters.set('date', date);
    const query = parameters.toString();
    return query ? `/log?${query}` : '/log';
  }

  private go(tab: Tab, date: string | null): void {
    router.go(this.addressOf(tab, date), { replace: true });
  }
}
