/** What every component has: the reset, headings, links, focus, a few helpers. */
import { css } from 'lit';

export const base = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  h1,
  h2,
  h3 {
    line-height: var(--line-tight);
    text-wrap: balance;
  }
  h1 {
    font-family: var(--font-display);
    font-weight: 600;
    font-size: var(--text-display);
    letter-spacing: -0.01em;
  }
  h1:focus {
    outline: none;
  }
  h2 {
    font-size: var(--text-xl);
    font-weight: 650;
  }
  h3 {
    font-size: var(--text-l);
    font-weight: 650;
  }
  p {
    text-wrap: pretty;
  }
  ul[role='list'],
  ol[role='list'] {
    list-style: none;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }
  a:hover {
    color: var(--accent-strong);
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
    border-radius: var(--radius-s);
  }
  svg {
    flex: none;
  }
  .visually-hidden:not(:focus):not(:active) {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .soft {
    color: var(--ink-soft);
  }
  .small {
    font-size: var(--text-s);
  }
  .tabular {
    font-variant-numeric: tabular-nums;
  }
  .stack {
    display: grid;
    gap: var(--space-4);
    grid-template-columns: minmax(0, 1fr);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3);
  }
`;
