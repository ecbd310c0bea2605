/** Parts that every form has. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Submission } from '../api/submission';
import { shared } from '../i18n/shared';
import { icon } from './icons';

export const formStyles = css`
  form {
    display: grid;
    gap: var(--space-4);
    grid-template-columns: minmax(0, 1fr);
  }
  /* an alert with nothing in it takes no place in the grid */
  .alert:not(:has(*)) {
    position: absolute;
  }
  .fields {
    display: grid;
    gap: var(--space-4);
    grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
    align-items: start;
  }
  .problem {
    display: flex;
    gap: var(--space-2);
    align-items: center;
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius-s);
    background: var(--danger-wash);
    color: var(--danger-ink);
  }
  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding: 0;
    list-style: none;
  }
  .rows > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-3);
    padding-block: var(--space-3);
    border-top: 1px solid var(--line-soft);
  }
  .rows > li > .grow {
    flex: 1 1 12rem;
    min-width: 0;
  }
  .rows > li > .does {
    display: flex;
    margin-left: auto;
  }
`;

/** Why the last sending failed, unless everything wrong with it stands at the fields already. */
export function submissionProblem(submission: Submission): TemplateResult {
  const { problem } = submission;
  return html`<div class="alert" role="alert">
    ${problem
      ? html`<p class="problem">${icon('contributing')}<span>${problem.errors.length ? shared('problem.fields') : problem.sentence}</span></p>`
      : nothing}
  </div>`;
}

/** The button that sends a form; pressed again while it is sending it does nothing. */
export function submitButton(submission: Submission, label: string, look = 'primary'): TemplateResult {
  return html`<button class="btn ${look}" type="submit" aria-disabled=${submission.busy ? 'true' : 'false'}>
    ${submission.busy ? icon('update', { size: 18 }) : nothing}${label}
  </button>`;
}
