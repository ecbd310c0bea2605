/** What stands where content is not there: still loading, nothing yet, or it failed. */
import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Problem } from '../api/problem';
import { shared } from '../i18n/shared';
import { cssVars } from './css-vars';
import { FlElement } from './element';
import { icon, type IconName } from './icons';
import { base, controls, surfaces } from './styles';

/** The outline of what is coming: as high as that, so that nothing jumps when it is there. */
@customElement('fl-skeleton')
export class Skeleton extends FlElement {
  /** The height of each block, as CSS lengths separated by spaces. */
  @property() blocks = '8rem';

  static override styles = [
    base,
    css`
      .blocks {
        display: grid;
        gap: var(--space-4);
      }
      .block {
        height: var(--height);
        border-radius: var(--radius-l);
        background: var(--surface-sunken);
        border: 1px solid var(--line-soft);
      }
      @media (prefers-reduced-motion: no-preference) {
        .block {
          animation: breathe 1.6s ease-in-out infinite alternate;
        }
        @keyframes breathe {
          to {
            opacity: 0.55;
          }
        }
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<div role="status" class="visually-hidden">${shared('loading')}</div>
      <div class="blocks" aria-hidden="true">
        ${this.blocks.split(' ').map((height) => html`<div class="block" ${cssVars({ '--height': height })}></div>`)}
      </div>`;
  }
}

/** A friendly word where there is nothing yet; the slot takes what the reader can do. */
@customElement('fl-empty')
export class Empty extends FlElement {
  @property() heading = '';
  @property() text = '';
  @property() icon: IconName = 'easy';
  /** It is all that the page has: its heading is the page's. */
  @property({ type: Boolean, attribute: 'is-page' }) isPage = false;

  static override styles = [
    base,
    css`
      .empty {
        display: grid;
        justify-items: center;
        gap: var(--space-3);
        padding: var(--space-6) var(--space-4);
        text-align: center;
      }
      h1 {
        font-size: var(--text-xl);
      }
      .picture {
        display: grid;
        place-items: center;
        width: 4rem;
        height: 4rem;
        border-radius: var(--radius-full);
        background: var(--accent-soft);
        color: var(--accent);
      }
      p {
        max-width: 34rem;
        color: var(--ink-soft);
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<div class="empty">
      <div class="picture">${icon(this.icon, { size: 30 })}</div>
      ${this.isPage ? html`<h1>${this.heading}</h1>` : html`<h2>${this.heading}</h2>`}
      ${this.text ? html`<p>${this.text}</p>` : ''}
      <slot></slot>
    </div>`;
  }
}

/** A failure with what the service says about it and a way to try again. Fires `retry`. */
@customElement('fl-error')
export class ErrorState extends FlElement {
  @property({ attribute: false }) problem: Problem | null = null;

  static override styles = [
    base,
    controls,
    surfaces,
    css`
      .card {
        display: grid;
        gap: var(--space-3);
        justify-items: start;
        border-color: var(--danger-mark);
      }
      h2 {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        color: var(--danger-ink);
        font-size: var(--text-l);
      }
    `,
  ];

  override render(): TemplateResult {
    if (!this.problem) return html``;
    return html`<div class="card" role="alert">
      <h2>${icon('contributing')}${shared('problem.title')}</h2>
      <p>${this.problem.sentence}</p>
      ${this.problem.errors.length
        ? html`<ul>
            ${this.problem.reasons.map((reason) => html`<li>${reason}</li>`)}
          </ul>`
        : ''}
      <button class="btn" type="button" @click=${() => this.dispatchEvent(new Event('retry'))}>
        ${icon('update', { size: 18 })}${shared('retry')}
      </button>
      ${this.problem.traceId
        ? html`<p class="small soft">${shared('problem.reference', { id: this.problem.traceId })}</p>`
        : ''}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-skeleton': Skeleton;
    'fl-empty': Empty;
    'fl-error': ErrorState;
  }
}
