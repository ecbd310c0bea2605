import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FlElement } from '../design/element';
import { icon } from '../design/icons';
import { base, controls, surfaces } from '../design/styles';
import { symptomWords } from './symptom-words';
import { SYMPTOM_GROUPS, worstOf } from './symptoms';

/** Ticks symptoms and says calmly what to do about the worst. Fires `change` with all that are ticked. */
@customElement('fl-symptom-list')
export class SymptomList extends FlElement {
  @property({ attribute: false }) chosen: readonly string[] = [];

  static override styles = [
    base,
    controls,
    surfaces,
    css`
      .groups {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
        align-items: start;
      }
      legend {
        padding: 0;
        margin-bottom: var(--space-1);
      }
      .check {
        align-items: start;
        padding-block: var(--space-2);
        line-height: 1.4;
      }
      .flag {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--space-1) var(--space-3);
        margin-bottom: var(--space-4);
        padding: var(--space-4);
        border-radius: var(--radius-m);
        border-left: 5px solid var(--watch-mark);
        background: var(--watch-wash);
        color: var(--ink);
      }
      .flag svg {
        color: var(--watch-ink);
      }
      .flag.EMERGENCY {
        border-color: var(--danger-mark);
        background: var(--danger-wash);
      }
      .flag.EMERGENCY svg {
        color: var(--danger-ink);
      }
      .flag p + p {
        grid-column: 2;
      }
    `,
  ];

  override render(): TemplateResult {
    const worst = worstOf(this.chosen);
    return html`<div role="status">
        ${worst
          ? html`<div class="flag ${worst}">
              ${icon('flag', { size: 22 })}
              <p><strong>${symptomWords(`flag.${worst}`)}</strong></p>
              <p>${symptomWords(`flag.${worst}.text`)}</p>
            </div>`
          : nothing}
      </div>
      <div class="groups">
        ${SYMPTOM_GROUPS.map(
          (group) =>
            html`<fieldset>
              <legend>${symptomWords(`group.${group.id}`)}</legend>
              ${group.symptoms.map(({ code }) => {
                const key = `s.${code}`;
                return html`<label class="check">
                  <input type="checkbox" .checked=${this.chosen.includes(code)} @change=${() => this.toggle(code)} />
                  <span>${symptomWords.has(key) ? symptomWords(key) : code}</span>
                </label>`;
              })}
            </fieldset>`,
        )}
      </div>`;
  }

  private toggle(code: string): void {
    const detail = this.chosen.includes(code) ? this.chosen.filter((one) => one !== code) : [...this.chosen, code];
    this.dispatchEvent(new CustomEvent('change', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-symptom-list': SymptomList;
  }
}
