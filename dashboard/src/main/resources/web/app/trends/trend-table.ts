import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { FlElement } from '../design/element';
import { icon } from '../design/icons';
import { base, surfaces } from '../design/styles';
import { day } from '../i18n/i18n';
import type { Chart } from './series';
import { textOf } from './text';
import { words } from './words';

/** The numbers of a chart as a table, newest day first; built when it is opened. */
@customElement('fl-trend-table')
export class TrendTable extends FlElement {
  @property({ attribute: false }) chart!: Chart;
  @state() private open = false;

  static override styles = [
    base,
    surfaces,
    css`
      .scroll {
        max-height: 18rem;
        overflow: auto;
        border: 1px solid var(--line-soft);
        border-radius: var(--radius-s);
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--text-s);
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: var(--space-1) var(--space-3);
        text-align: right;
        white-space: nowrap;
      }
      th:first-child {
        text-align: left;
      }
      thead th {
        position: sticky;
        top: 0;
        background: var(--surface-sunken);
        white-space: normal;
        vertical-align: bottom;
      }
      tbody th {
        font-weight: 500;
      }
      tbody tr:nth-child(even) {
        background: var(--surface-sunken);
      }
      td.unknown {
        color: var(--ink-soft);
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<details @toggle=${(event: Event) => (this.open = (event.target as HTMLDetailsElement).open)}>
      <summary>${icon('chevron', { size: 16, class: 'chevron' })}${words('table.show')}</summary>
      ${this.open ? this.renderTable() : nothing}
    </details>`;
  }

  private renderTable(): TemplateResult {
    const { chart } = this;
    const caption = words('table.caption', { title: chart.title });
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
      <table>
        <caption class="visually-hidden">
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words('table.day')}</th>
            ${chart.series.map((one) => html`<th scope="col">${one.name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${chart.days
            .map((iso, index) => ({ iso, index }))
            .reverse()
            .map(
              ({ iso, index }) =>
                html`<tr>
                  <th scope="row">${day(iso, 'short')}</th>
                  ${chart.series.map((one) => {
                    const unknown = (one.values[index] ?? null) === null;
                    const text = textOf(chart, one, index);
                    const part = !unknown && one.faint?.[index] === true;
                    return html`<td class=${unknown ? 'unknown' : ''}>${part ? words('table.part', { value: text }) : text}</td>`;
                  })}
                </tr>`,
            )}
        </tbody>
      </table>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fl-trend-table': TrendTable;
  }
}
