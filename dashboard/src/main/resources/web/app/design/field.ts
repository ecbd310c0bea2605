/** A labelled form control with its hint and its errors, tied together for screen readers. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons';

export interface FieldParts {
  /** Unique in the component; the control has it as `id`. */
  id: string;
  label: string | TemplateResult;
  hint?: string | TemplateResult | undefined;
  errors?: readonly string[] | undefined;
}

/** What the control has to carry so that hint and errors belong to it. */
export interface Wiring {
  id: string;
  describedBy: string | typeof nothing;
  invalid: 'true' | typeof nothing;
}

/** The control is rendered by `control` with the attributes it is given. */
export function field({ id, label, hint, errors = [] }: FieldParts, control: (wiring: Wiring) => TemplateResult): TemplateResult {
  const described = [hint ? `${id}-hint` : '', errors.length ? `${id}-error` : ''].filter((part) => part !== '').join(' ');
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${control({ id, describedBy: described || nothing, invalid: errors.length ? 'true' : nothing })}
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${fieldErrors(`${id}-error`, errors)}
  </div>`;
}

/** The errors below a control; `id` is what its `aria-describedby` names. */
export function fieldErrors(id: string, errors: readonly string[]): TemplateResult | typeof nothing {
  if (!errors.length) return nothing;
  return html`<p class="error" id=${id}>${icon('contributing', { size: 16 })}<span>${errors.join(' ')}</span></p>`;
}

/** Puts the focus on the first control that has an error, also inside components of the form. */
export function focusFirstError(root: DocumentFragment | HTMLElement): void {
  root.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
