import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Cause, Fact } from '../api/types';
import { FlElement } from '../design/element';
import { icon } from '../design/icons';
import { statusChip } from '../design/status';
import { base, surfaces } from '../design/styles';
import { beyond, factName, factThreshold, factValue, factWindow } from './fact-words';
import { words } from './words';
import { shared } from '../i18n/shared';

const SHOWN_FACTS = 3;

/** One cause: how it stands, why, what helps, what would change it, how sure; its numbers and sources on demand. */
@customElement('fl-cause')
export class CauseCard extends FlElement {
  @property({ attribute: false }) cause!: Cause;
  /** Its place among the causes, from 1. */
  @property({ type: Number }) rank = 1;

  static override styles = [
    base,
    surfaces,
    css`
      .card {
        display: grid;
        gap: var(--space-4);
        border-left: 6px solid var(--watch-mark);
      }
      .card.CONTRIBUTING {
        border-left-color: var(--contributing-mark);
      }
      header {
        display: grid;
        gap: var(--space-2);
      }
      .standing {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
      }
      .facts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(9.5rem, 100%), 1fr));
        gap: var(--space-2);
      }
      .fact {
        display: flex;
        flex-direction: column;
        padding: var(--space-3);
        border-radius: var(--radius-m);
        background: var(--surface-sunken);
      }
      .fact dt {
        font-size: var(--text-xs);
        color: var(--ink-soft);
        line-height: 1.35;
      }
      .fact .value {
        order: -1;
        font-size: var(--text-xl);
        font-weight: 650;
        line-height: 1.25;
      }
      .fact.beyond .value {
        color: var(--watch-ink);
      }
      .CONTRIBUTING .fact.beyond .value {
        color: var(--contributing-ink);
      }
      .fact .note {
        font-size: var(--text-xs);
        line-height: 1.35;
        color: var(--ink-soft);
      }
      @media (max-width: 36rem) {
        .facts {
          grid-template-columns: minmax(0, 1fr);
        }
        .fact {
          display: grid;
          grid-template-columns: 6.5rem minmax(0, 1fr);
          gap: 0 var(--space-3);
          padding: var(--space-2) var(--space-3);
          align-items: center;
        }
        .fact .value {
          grid-row: span 2;
          font-size: var(--text-l);
        }
      }
      .notes {
        display: grid;
        gap: var(--space-3);
      }
      .notes dt {
        font-size: var(--text-xs);
        font-weight: 650;
        color: var(--ink-soft);
      }
      .do {
        padding: var(--space-3) var(--space-4);
        border-radius: var(--radius-m);
        background: var(--accent-soft);
      }
      .do dt {
        color: var(--accent-strong);
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--text-s);
      }
      th,
      td {
        padding: var(--space-2) var(--space-3) var(--space-2) 0;
        border-bottom: 1px solid var(--line-soft);
        text-align: left;
        vertical-align: top;
        font-weight: 400;
      }
      thead th {
        font-size: var(--text-xs);
        font-weight: 650;
        color: var(--ink-soft);
      }
      td.value {
        font-weight: 650;
        white-space: nowrap;
      }
      @media (max-width: 36rem) {
        thead {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        tbody tr {
          display: grid;
          grid-template-columns: minmax(0, 1fr) auto;
          padding-block: var(--space-2);
          border-bottom: 1px solid var(--line-soft);
        }
        tbody :is(th, td) {
          padding: 0;
          border: 0;
        }
        tbody td:not(.value) {
          font-size: var(--text-xs);
          color: var(--ink-soft);
          grid-column: 1;
        }
        tbody td.value {
          grid-area: 1 / 2;
          padding-left: var(--space-3);
          text-align: right;
        }
      }
      .sources {
        display: grid;
        gap: var(--space-2);
        padding-left: var(--space-5);
        font-size: var(--text-s);
        color: var(--ink-soft);
      }
      .more {
        display: grid;
        border-top: 1px solid var(--line-soft);
        padding-top: var(--space-2);
        margin-bottom: calc(-1 * var(--space-2));
      }
    `,
  ];

  override render(): TemplateResult {
    const { cause } = this;
    return html`<article class="card ${cause.state}" aria-labelledby="title">
      <header>
        <p class="standing">
          ${statusChip(cause.state)}<span class="small soft">${words(`likelihood.${cause.likelihood}`)}</span>
        </p>
        <h3 id="title">${cause.title}</h3>
      </header>
      <p>${cause.explanation}</p>
      <dl class="facts">${telling(cause.facts).map(renderFact)}</dl>
      <dl class="notes">
        ${cause.action ? html`<div class="do"><dt>${words('cause.do')}</dt><dd>${cause.action}</dd></div>` : nothing}
        ${cause.counterfactual
          ? html`<div><dt>${words('cause.change')}</dt><dd>${cause.counterfactual}</dd></div>`
          : nothing}
        <div>
          <dt>${words('cause.sure')}</dt>
          <dd>${words(`confidence.${cause.confidence}`)} ${words(`evidence.${cause.evidence}`)}</dd>
        </div>
      </dl>
      <div class="more">
        <details>
          <summary>
            ${icon('chevron', { size: 16, class: 'chevron' })}${words('cause.numbers', { count: cause.facts.length })}
          </summary>
          ${renderTable(cause.facts)}
        </details>
        <details>
          <summary>
            ${icon('chevron', { size: 16, class: 'chevron' })}${words('cause.sources', { count: cause.sources.length })}
          </summary>
          <ul class="sources">
            ${cause.sources.map((source) => html`<li>${source.citation}</li>`)}
          </ul>
        </details>
      </div>
    </article>`;
  }
}

/** The facts that say most: those beyond their threshold first, then those that have one. */
function telling(facts: readonly Fact[]): Fact[] {
  const weight = (fact: Fact) => (beyond(fact) ? 0 : fact.threshold !== null && fact.threshold !== undefined ? 1 : 2);
  return facts
    .filter((fact) => fact.value !== null)
    .sort((one, other) => weight(one) - weight(other))
    .slice(0, SHOWN_FACTS);
}

function renderFact(fact: Fact): TemplateResult {
  const notes = [factThreshold(fact), factWindow(fact)].filter((note) => note !== null);
  return html`<div class="fact ${beyond(fact) ? 'beyond' : ''}">
    <dt>${factName(fact)}</dt>
    <dd class="value tabular">${factValue(fact) ?? shared('unknown')}</dd>
    ${notes.length ? html`<dd class="note">${notes.join(' · ')}</dd>` : nothing}
  </div>`;
}

function renderTable(facts: readonly Fact[]): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${words('fact')}</th>
        <th scope="col">${words('fact.value')}</th>
        <th scope="col">${words('fact.threshold')}</th>
        <th scope="col">${words('fact.window')}</th>
      </tr>
    </thead>
    <tbody>
      ${facts.map(
        (fact) =>
          html`<tr>
            <th scope="row">${factName(fact)}</th>
            <td class="value tabular">${factValue(fact) ?? shared('unknown')}</td>
            <td>${factThreshold(fact) ?? ''}</td>
            <td>${factWindow(fact) ?? ''}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-cause': CauseCard;
  }
}
