/** Buttons, fields, choices. */
import { css } from 'lit';

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
