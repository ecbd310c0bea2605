/**
 * Styles that components share: `base` (every component has it), `controls` (buttons, fields, choices), `surfaces`
 * (cards, chips, lists, status). Adopt them by `static styles = [base, controls, surfaces, css`…`]`.
 */
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

export const controls = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-height: var(--tap);
    padding: var(--space-2) var(--space-4);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-full);
    background: var(--surface);
    color: var(--ink);
    font-weight: 600;
    line-height: 1.2;
    text-decoration: none;
    cursor: pointer;
    transition:
      background var(--motion) var(--ease),
      border-color var(--motion) var(--ease);
  }
  .btn:hover {
    background: var(--accent-soft);
    border-color: var(--accent);
    color: var(--ink);
  }
  .btn.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  .btn.primary:hover {
    background: var(--accent-strong);
    border-color: var(--accent-strong);
    color: var(--on-accent);
  }
  .btn.quiet {
    background: none;
    border-color: transparent;
    color: var(--accent);
  }
  .btn.quiet:hover {
    background: var(--accent-soft);
  }
  /* its word begins where the text above it does */
  .btn.quiet.flush {
    margin-inline-start: calc(-1px - var(--space-4));
  }
  .btn.danger {
    border-color: var(--danger-mark);
    color: var(--danger-ink);
  }
  .btn.danger:hover {
    background: var(--danger-wash);
  }
  .btn.icon {
    min-width: var(--tap);
    padding: var(--space-2);
  }
  .btn[aria-disabled='true'],
  .btn:disabled {
    opacity: 0.55;
    cursor: not-allowed;
  }
  .field {
    display: grid;
    gap: var(--space-1);
    align-content: start;
  }
  .field > label,
  .field > .label,
  legend {
    font-weight: 600;
    font-size: var(--text-s);
  }
  .field .hint {
    color: var(--ink-soft);
    font-size: var(--text-xs);
  }
  .field .error {
    display: flex;
    gap: var(--space-1);
    align-items: center;
    color: var(--danger-ink);
    font-size: var(--text-s);
    font-weight: 600;
  }
  .input,
  select.input,
  textarea.input {
    width: 100%;
    min-height: var(--tap);
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-s);
    background: var(--surface-raised);
    color: var(--ink);
  }
  .input::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }
  .input[aria-invalid='true'] {
    border-color: var(--danger-mark);
    box-shadow: inset 0 0 0 1px var(--danger-mark);
  }
  .with-unit {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--space-2);
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    flex: none;
    accent-color: var(--accent);
  }
  input[type='range'] {
    width: 100%;
    min-height: var(--tap);
    accent-color: var(--accent);
  }
  .check {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--tap);
  }
`;

export const surfaces = css`
  .card {
    padding: var(--space-5);
    border: 1px solid var(--line-soft);
    border-radius: var(--radius-l);
    background: var(--surface);
    box-shadow: var(--shadow-1);
  }
  @media (max-width: 30rem) {
    .card {
      padding: var(--space-4);
      border-radius: var(--radius-m);
    }
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    padding: 0.2rem 0.65rem 0.2rem 0.5rem;
    border-radius: var(--radius-full);
    font-size: var(--text-xs);
    font-weight: 650;
    line-height: 1.3;
    background: var(--na-wash);
    color: var(--na-ink);
  }
  .chip.CONTRIBUTING {
    background: var(--contributing-wash);
    color: var(--contributing-ink);
  }
  .chip.WATCH {
    background: var(--watch-wash);
    color: var(--watch-ink);
  }
  .chip.OK {
    background: var(--ok-wash);
    color: var(--ok-ink);
  }
  .chip.INSUFFICIENT_DATA {
    background: var(--unknown-wash);
    color: var(--unknown-ink);
  }
  details > summary {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--tap);
    cursor: pointer;
    list-style: none;
    font-weight: 600;
    color: var(--accent);
  }
  details > summary::-webkit-details-marker {
    display: none;
  }
  details > summary:hover {
    color: var(--accent-strong);
  }
  details > summary svg.chevron {
    transition: rotate var(--motion) var(--ease);
  }
  details[open] > summary svg.chevron {
    rotate: 90deg;
  }
`;
