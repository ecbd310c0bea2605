import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { FlView } from '../design/element';
@customElement('fl-workouts')
export class WorkoutsView extends FlView {
  override render() { return html`<h1 tabindex="-1">workouts</h1>`; }
}
