import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../design/dialog';
import { FlElement } from '../design/element';
import { base, controls } from '../design/styles';
import { session } from './session';
import { shellWords } from './words';

/** Says that the session has ended and signs in again in a second tab, with the page left as it is. */
@customElement('fl-session-dialog')
export class SessionDialog extends FlElement {
  @property({ type: Boolean }) open = false;

  static override styles = [base, controls];

  override render(): TemplateResult {
    return html`<fl-dialog heading=${shellWords('expired')} ?open=${this.open} persistent>
      <div class="stack">
        <p>${shellWords('expired.text')}</p>
        <div class="row">
          <button class="btn primary" type="button" @click=${() => session.signInElsewhere()}>${shellWords('expired.signIn')}</button>
        </div>
      </div>
    </fl-dialog>`;
  }
}
