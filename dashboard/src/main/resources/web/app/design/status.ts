/** A state as icon, word and colour together, so that none of them carries it alone. */
import { html, type TemplateResult } from 'lit';
import type { State } from '../api/types';
import { shared } from '../i18n/shared';
import { stateIcon } from './icons';

export function statusChip(state: State): TemplateResult {
  return html`<span class="chip ${state}">${stateIcon(state)}${shared(`state.${state}`)}</span>`;
}
