import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { FlElement } from './element';
import { icon } from './icons';
import { base, controls } from './styles';
import { day, plusDays } from '../i18n/i18n';
import { shared } from '../i18n/shared';

/** Goes to another day up to today. Fires `day` with the date, or null for today. */
@customElement('fl-day-switcher')
export class DaySwitcher extends FlElement {
  @property() day = '';
  @property() today = '';

  @query('input') private readonly input!: HTMLInputElement;

  static override styles = [
    base,
    controls,
    css`
      .switcher {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        min-height: var(--tap);
      }
      .switcher .btn.icon:first-child {
        margin-left: calc(-1 * var(--space-2));
      }
      .date {
        position: relative;
        flex: 0 1 auto;
        min-width: 0;
      }
      .date .btn {
        padding-inline: var(--space-2);
        color: var(--ink);
      }
      input {
        position: absolute;
        inset: auto 0 0;
        height: 0;
        width: 100%;
        opacity: 0;
        border: 0;
        padding: 0;
        pointer-events: none;
      }
      .back {
        margin-left: auto;
      }
    `,
  ];

  override render(): TemplateResult {
    const isToday = this.day === this.today;
    const date = day(this.day, 'medium');
    const name = isToday ? `${shared('today')}, ${date}` : date;
    return html`<div class="switcher">
      <button class="btn quiet icon" type="button" aria-label=${shared('day.previous')} @click=${() => this.go(plusDays(this.day, -1))}>
        ${icon('back')}
      </button>
      <span class="date">
        <button class="btn quiet" type="button" title=${shared('day.choose')} @click=${this.choose}>
          <span>${name}</span><span class="visually-hidden">. ${shared('day.choose')}</span>
        </button>
        <input type="date" tabindex="-1" aria-hidden="true" .value=${this.day} max=${this.today} @change=${this.onChosen} />
      </span>
      <button
        class="btn quiet icon"
        type="button"
        aria-label=${shared('day.next')}
        ?disabled=${isToday}
        @click=${() => this.go(plusDays(this.day, 1))}
      >
        ${icon('chevron')}
      </button>
      ${isToday ? nothing : html`<button class="btn quiet back" type="button" @click=${() => this.go(this.today)}>${shared('day.back')}</button>`}
    </div>`;
  }

  private choose(): void {
    this.input.showPicker();
  }

  private onChosen(): void {
    if (this.input.value) this.go(this.input.value);
  }

  private go(to: string): void {
    this.dispatchEvent(new CustomEvent('day', { detail: to >= this.today ? null : to }));
  }
}
