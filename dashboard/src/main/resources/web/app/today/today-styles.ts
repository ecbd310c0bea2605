import { css } from 'lit';

export const todayStyles = css`
  .for-readers {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .page {
    display: grid;
    gap: var(--space-5);
    grid-template-columns: minmax(0, 1fr);
  }
  section {
    display: grid;
    gap: var(--space-4);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .flags {
    display: grid;
    gap: var(--space-3);
    padding: 0;
    list-style: none;
  }
  .flag {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--space-3);
    border-color: var(--danger-mark);
    background: var(--danger-wash);
  }
  .flag svg,
  .flag h3 {
    color: var(--danger-ink);
  }
  .columns {
    display: grid;
    gap: var(--space-6);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  @media (min-width: 62rem) {
    .columns {
      grid-template: auto 1fr / minmax(0, 1.55fr) minmax(0, 1fr);
      gap: var(--space-5) var(--space-6);
    }
    .glance {
      grid-area: 1 / 2 / span 2;
    }
  }
  .calm {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--space-1) var(--space-4);
    align-items: center;
  }
  .calm svg {
    grid-row: span 2;
    color: var(--ok-ink);
  }
  .fine {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-2) 0 var(--space-2);
    list-style: none;
  }
  .fine li {
    display: grid;
    gap: var(--space-1);
    padding-top: var(--space-3);
    border-top: 1px solid var(--line-soft);
  }
  .fine .row {
    justify-content: space-between;
  }
  footer {
    display: grid;
    gap: var(--space-1);
    font-size: var(--text-xs);
    color: var(--ink-soft);
  }
`;
