import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { FlView } from '../design/element';
@customElement('fl-log')
export class LogView extends FlView {
  override render() { return html`<h1 tabindex="-1">log</h1>`; }
}
