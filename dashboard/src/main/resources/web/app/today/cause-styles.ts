import { css } from 'lit';

export const causeStyles = css`
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
`;
