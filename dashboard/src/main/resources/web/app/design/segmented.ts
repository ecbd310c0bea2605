import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FlElement } from './element';
import { base } from './styles';

export interface Choice<T extends string = string> {
  value: T;
  label: string;
}

/**
 * One choice out of a few, side by side: a group of radio buttons underneath, so arrow keys and screen readers work as
 * they do everywhere. Fires `change` with `detail.value`.
 */
@customElement('fl-segmented')
export class Segmented extends FlElement {
  @property() label = '';
  @property() value = '';
  @property({ attribute: false }) choices: readonly Choice[] = [];
  /** Shows the label above the choices; else only screen readers get it. */
  @property({ type: Boolean, attribute: 'show-label' }) showLabel = false;

  /** Less room around each choice, for short ones. */
  @property({ type: Boolean, reflect: true }) compact = false;

  static override styles = [
    base,
    css`
      legend {
        padding: 0;
        margin-bottom: var(--space-1);
        font-weight: 600;
        font-size: var(--text-s);
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
        padding: 3px;
        border-radius: var(--radius-l);
        background: var(--surface-sunken);
        border: 1px solid var(--line-strong);
        width: fit-content;
        max-width: 100%;
      }
      label {
        position: relative;
        display: inline-flex;
        align-items: center;
        justify-content: center;
        min-height: calc(var(--tap) - 8px);
        padding: 0 var(--space-4);
        border-radius: calc(var(--radius-l) - 4px);
        font-weight: 600;
        font-size: var(--text-s);
        color: var(--ink-soft);
        cursor: pointer;
      }
      :host([compact]) label {
        min-width: 2.25rem;
        padding: 0 var(--space-2);
      }
      label:hover {
        color: var(--ink);
      }
      input {
        position: absolute;
        inset: 0;
        opacity: 0;
        margin: 0;
        cursor: pointer;
      }
      label:has(input:checked) {
        background: var(--accent);
        color: var(--on-accent);
        box-shadow: var(--shadow-1);
      }
      label:has(input:focus-visible) {
        outline: 3px solid var(--focus);
        outline-offset: 1px;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<fieldset>
      <legend class=${this.showLabel ? '' : 'visually-hidden'}>${this.label}</legend>
      <div class="choices">
        ${this.choices.map(
          (choice) =>
            html`<label
              ><input
                type="radio"
                name="choice"
                .value=${choice.value}
                .checked=${choice.value === this.value}
                @change=${() => this.choose(choice.value)}
              />${choice.label}</label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  private choose(value: string): void {
    this.value = value;
    this.dispatchEvent(new CustomEvent('change', { detail: { value }, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-segmented': Segmented;
  }
}
