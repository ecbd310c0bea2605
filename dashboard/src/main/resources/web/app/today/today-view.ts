import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { FlView } from '../design/element';
@customElement('fl-today')
export class TodayView extends FlView {
  override render(): TemplateResult {
    return html`<h1 tabindex="-1">Today</h1>`;
  }
}
