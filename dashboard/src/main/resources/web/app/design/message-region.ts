import { css, html, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { shared } from '../i18n/shared';
import { FlElement } from './element';
import { icon } from './icons';
import { messages, type Toast } from './messages';
import { base, controls } from './styles';

const SHOWN_MILLIS = 6_000;
const SHOWN_WITH_ACTION_MILLIS = 12_000;

/** Where toasts appear and announcements are read out: one element, in the shell. */
@customElement('fl-message-region')
export class MessageRegion extends FlElement {
  @state() private toasts: readonly Toast[] = [];
  @state() private announcement = '';

  static override styles = [
    base,
    controls,
    css`
      .toasts {
        position: fixed;
        z-index: 20;
        inset-inline: var(--space-4);
        bottom: calc(var(--space-4) + env(safe-area-inset-bottom));
        display: grid;
        justify-items: center;
        gap: var(--space-2);
        pointer-events: none;
      }
      @media (max-width: 47.99rem) {
        .toasts {
          bottom: calc(var(--tabs-height) + var(--space-3) + env(safe-area-inset-bottom));
        }
      }
      .toast {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        max-width: 32rem;
        padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
        border-radius: var(--radius-m);
        background: var(--ink);
        color: var(--page);
        box-shadow: var(--shadow-2);
        pointer-events: auto;
      }
      .toast .btn {
        color: inherit;
        background: none;
        border-color: transparent;
      }
      .toast .btn.action {
        text-decoration: underline;
      }
      .toast .btn:hover {
        border-color: currentColor;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    messages.addEventListener('toast', this.onToast);
    messages.addEventListener('announce', this.onAnnounce);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    messages.removeEventListener('toast', this.onToast);
    messages.removeEventListener('announce', this.onAnnounce);
  }

  override render(): TemplateResult {
    return html`<div class="visually-hidden" role="status" aria-live="polite" id="announcement">${this.announcement}</div>
      <div class="toasts" role="status" aria-live="polite">
        ${this.toasts.map(
          (toast) =>
            html`<div class="toast ${toast.kind}">
              ${icon(toast.kind === 'done' ? 'check' : 'contributing')}
              <span>${toast.text}</span>
              ${toast.action
                ? html`<button class="btn action" type="button" @click=${() => this.act(toast)}>${toast.action.label}</button>`
                : ''}
              <button class="btn icon" type="button" aria-label=${shared('close')} @click=${() => this.dismiss(toast)}>
                ${icon('close', { size: 18 })}
              </button>
            </div>`,
        )}
      </div>`;
  }

  private readonly onToast = (event: Event): void => {
    const toast = (event as CustomEvent<Toast>).detail;
    this.toasts = [...this.toasts, toast].slice(-3);
    setTimeout(() => this.dismiss(toast), toast.action ? SHOWN_WITH_ACTION_MILLIS : SHOWN_MILLIS);
  };

  /** The same sentence twice is read twice: the region is emptied first. */
  private readonly onAnnounce = (event: Event): void => {
    const text = (event as CustomEvent<string>).detail;
    this.announcement = '';
    void this.updateComplete.then(() => (this.announcement = text));
  };

  private act(toast: Toast): void {
    this.dismiss(toast);
    toast.action?.run();
  }

  private dismiss(toast: Toast): void {
    this.toasts = this.toasts.filter((shown) => shown !== toast);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-message-region': MessageRegion;
  }
}
