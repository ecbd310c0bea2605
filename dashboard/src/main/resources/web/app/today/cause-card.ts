import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Cause, Fact } from '../api/types';
import { FlElement } from '../design/element';
import { icon } from '../design/icons';
import { statusChip } from '../design/status';
import { base, surfaces } from '../design/styles';
import { shared } from '../i18n/shared';
import { causeStyles } from './cause-styles';
import { beyond, factName, factThreshold, factValue, factWindow } from './fact-words';
import { words } from './words';

const SHOWN_FACTS = 3;

/** One cause: how it stands, why, what helps, what would change it, how sure; its numbers and sources on demand. */
@customElement('fl-cause')
export class CauseCard extends FlElement {
  @property({ attribute: false }) cause!: Cause;
  /** Its place among the causes, from 1. */
  @property({ type: Number }) rank = 1;

  static override styles = [base, surfaces, causeStyles];

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
