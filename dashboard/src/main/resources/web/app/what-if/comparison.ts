import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Advice } from '../api/types';
import { FlElement } from '../design/element';
import { icon } from '../design/icons';
import { statusChip } from '../design/status';
import { base, surfaces } from '../design/styles';
import { differences, type Differences } from '../today/differences';
import { words as todayWords } from '../today/words';
import { words } from './words';

/**
 * Two advices for one day side by side, with what differs marked in words and not by colour alone; one alone while
 * nothing is supposed.
 */
@customElement('fl-comparison')
export class Comparison extends FlElement {
  @property({ attribute: false }) asIs!: Advice;
  @property({ attribute: false }) wouldBe: Advice | null = null;

  static override styles = [
    base,
    surfaces,
    css`
      .sides {
        display: grid;
        gap: var(--space-4);
        grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr));
      }
      .card {
        display: grid;
        gap: var(--space-3);
        align-content: start;
      }
      .card.would {
        border: 2px solid var(--accent);
      }
      .eyebrow {
        font-size: var(--text-s);
        font-weight: 650;
        color: var(--ink-soft);
      }
      .would .eyebrow {
        color: var(--accent);
      }
      .headline {
        font-family: var(--font-display);
        font-size: var(--text-xl);
        font-weight: 600;
        line-height: 1.3;
      }
      h4 {
        font-size: var(--text-s);
        font-weight: 650;
      }
      .mark {
        display: inline-block;
        margin-left: var(--space-1);
        padding: 0 var(--space-2);
        border-radius: var(--radius-full);
        background: var(--accent);
        color: var(--on-accent);
        font: 650 var(--text-xs) / 1.6 var(--font);
        vertical-align: 0.15em;
      }
      ul {
        display: grid;
        gap: var(--space-3);
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        gap: var(--space-1);
        justify-items: start;
      }
      li.gone > span:first-child {
        text-decoration: line-through;
        color: var(--ink-soft);
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--text-s);
      }
      th,
      td {
        padding: var(--space-2) 0 var(--space-2) var(--space-3);
        border-top: 1px solid var(--line-soft);
        text-align: right;
        font-weight: 400;
      }
      thead th {
        font-size: var(--text-xs);
        font-weight: 650;
        color: var(--ink-soft);
        border: 0;
      }
      th:first-child {
        padding-left: 0;
        text-align: left;
      }
      td.after {
        font-weight: 650;
      }
      .same {
        display: flex;
        align-items: center;
        gap: var(--space-2);
      }
      .stack {
        display: grid;
        gap: var(--space-4);
      }
    `,
  ];

  override render(): TemplateResult {
    const { asIs, wouldBe } = this;
    if (!wouldBe) return html`<div class="sides">${this.renderSide(asIs, null)}</div>`;
    const found = differences(asIs, wouldBe);
    const same =
      !found.headline && !found.training && !found.newCauses.length && !found.goneCauses.length && !found.changedCauses.length && !found.numbers.length;
    return html`<div class="stack">
      ${same ? html`<p class="same">${icon('ok')}${words('same')}</p>` : nothing}
      <div class="sides">${this.renderSide(asIs, null)} ${this.renderSide(wouldBe, found)}</div>
      ${found.numbers.length ? renderNumbers(found) : nothing}
    </div>`;
  }

  private renderSide(advice: Advice, found: Differences | null): TemplateResult {
    return html`<article class="card ${found ? 'would' : ''}">
      <h3 class="eyebrow">${words(found ? 'asItWouldBe' : 'asItIs')}</h3>
      <p class="headline">${advice.headline}${found?.headline ? mark('changed') : nothing}</p>
      <p>
        <strong>${todayWords(`training.${advice.training.today ?? 'null'}`)}</strong>${found?.training ? mark('changed') : nothing}<br />
        <span class="small soft">${advice.training.text}</span>
      </p>
      <h4>${words('causes')}</h4>
      ${advice.causes.length === 0 && !found?.goneCauses.length
        ? html`<p class="soft">${words('causes.none')}</p>`
        : html`<ul>
            ${advice.causes.map(
              (cause) =>
                html`<li>
                  <span
                    ><strong>${cause.title}</strong>${found?.newCauses.includes(cause.code)
                      ? mark('new')
                      : found?.changedCauses.includes(cause.code)
                        ? mark('changed')
                        : nothing}</span
                  >
                  <span class="row">${statusChip(cause.state)}<span class="small soft">${todayWords(`likelihood.${cause.likelihood}`)}</span></span>
                </li>`,
            )}
            ${found?.goneCauses.map((cause) => html`<li class="gone"><span>${cause.title}</span>${mark('gone')}</li>`) ?? nothing}
          </ul>`}
    </article>`;
  }
}

function mark(kind: 'changed' | 'new' | 'gone'): TemplateResult {
  return html`<span class="mark">${words(`mark.${kind}`)}</span>`;
}

function renderNumbers(found: Differences): TemplateResult {
  return html`<div class="card">
    <h3>${words('numbers')}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">${words('numbers.what')}</th>
          <th scope="col">${words('asItIs')}</th>
          <th scope="col">${words('asItWouldBe')}</th>
        </tr>
      </thead>
      <tbody>
        ${found.numbers.map(
          (moved) =>
            html`<tr>
              <th scope="row">${moved.what}</th>
              <td class="tabular">${moved.before}</td>
              <td class="after tabular">${moved.after}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-comparison': Comparison;
  }
}
