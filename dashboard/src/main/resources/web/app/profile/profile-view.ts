import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { FlView } from '../design/element';
@customElement('fl-profile')
export class ProfileView extends FlView {
  override render() { return html`<h1 tabindex="-1">profile</h1>`; }
}
