import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { shared } from '../i18n/shared';
import { FlElement } from './element';
import { icon } from './icons';
import { base, controls } from './styles';

/**
 * A modal dialog: in the middle on wide screens, a sheet from below on phones. The browser's own dialog element keeps
 * the focus inside, gives it back afterwards and closes on Escape. Fires `close` when it was closed.
 */
@customElement('fl-dialog')
export class Dialog extends FlElement {
  @property() heading = '';
  @property({ type: Boolean, reflect: true }) open = false;
  /** A dialog that must be answered: no close button, Escape does nothing. */
  @property({ type: Boolean }) persistent = false;

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  static override styles = [
    base,
    controls,
    css`
      dialog {
        width: min(34rem, calc(100vw - 2rem));
        max-height: min(85dvh, 50rem);
        padding: 0;
        z-index: 100;
        border: 1px solid var(--line-soft);
        border-radius: var(--radius-l);
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow-2);
      }
      dialog::backdrop {
        background: var(--scrim);
      }
      .inside {
        display: grid;
        gap: var(--space-4);
        padding: var(--space-5);
      }
      .top {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: var(--space-3);
      }
      .top .btn {
        margin: calc(-1 * var(--space-2));
      }
      h2 {
        padding-block: var(--space-1);
      }
      @media (max-width: 40rem) {
        dialog {
          width: 100vw;
          max-width: 100vw;
          margin: auto 0 0;
          border-radius: var(--radius-l) var(--radius-l) 0 0;
          border-width: 1px 0 0;
        }
        .inside {
          padding-bottom: calc(var(--space-5) + env(safe-area-inset-bottom));
        }
      }
      @media (prefers-reduced-motion: no-preference) {
        dialog[open] {
          animation: appear var(--motion) var(--ease);
        }
        @keyframes appear {
          from {
            opacity: 0;
            translate: 0 1rem;
          }
        }
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<dialog
      aria-labelledby="heading"
      @cancel=${this.onCancel}
      @close=${this.onClose}
      @click=${this.onClick}
    >
      <div class="inside">
        <div class="top">
          <h2 id="heading">${this.heading}</h2>
          ${this.persistent
            ? ''
            : html`<button class="btn quiet icon" type="button" aria-label=${shared('close')} @click=${() => this.dialog.close()}>
                ${icon('close')}
              </button>`}
        </div>
        <slot></slot>
      </div>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('open')) return;
    if (this.open && !this.dialog.open) this.dialog.showModal();
    if (!this.open && this.dialog.open) this.dialog.close();
  }

  private onCancel(event: Event): void {
    if (this.persistent) event.preventDefault();
  }

  /** A browser may close on a second Escape whatever `cancel` says: a dialog that must be answered comes back. */
  private onClose(): void {
    if (this.persistent && this.open) {
      this.dialog.showModal();
      return;
    }
    this.open = false;
    this.dispatchEvent(new Event('close'));
  }

  /** A click on the backdrop hits the dialog itself, a click inside hits what is in it. */
  private onClick(event: MouseEvent): void {
    if (event.target === this.dialog && !this.persistent) this.dialog.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-dialog': Dialog;
  }
}
