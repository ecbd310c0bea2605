import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../design/dialog';
import { FlElement } from '../design/element';
import { icon } from '../design/icons';
import { base, controls } from '../design/styles';
import { session } from './session';
import './settings-choices';
import { shellWords } from './words';

/** Appearance, language and units of this browser, and the way out. */
@customElement('fl-settings-dialog')
export class SettingsDialog extends FlElement {
  @property({ type: Boolean }) open = false;

  static override styles = [base, controls];

  override render(): TemplateResult {
    const athlete = session.athlete;
    return html`<fl-dialog heading=${shellWords('settings')} ?open=${this.open} @close=${this.onClose}>
      <div class="stack">
        <fl-settings-choices></fl-settings-choices>
        <div class="row">
          ${athlete
            ? html`<span class="soft">${shellWords('signedInAs', { name: athlete.name ?? athlete.athleteId })}</span>`
            : ''}
          <a class="btn" href="/sign-out" data-leave>${icon('logOut', { size: 18 })}${shellWords('signOut')}</a>
        </div>
      </div>
    </fl-dialog>`;
  }

  private onClose(): void {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  }
}
