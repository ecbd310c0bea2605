/** The base of every component and view: it renders anew when a setting (language, units, theme) changes. */
import { LitElement } from 'lit';
import { settings } from '../shell/settings';
import { base } from './styles';

export abstract class FlElement extends LitElement {
  static override styles = [base];

  private readonly onSettings = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    settings.addEventListener('change', this.onSettings);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    settings.removeEventListener('change', this.onSettings);
  }
}

/**
 * The base of a view, which is what an address shows. It has exactly one `<h1 tabindex="-1">`, which gets the focus when
 * the reader comes from another view.
 */
export abstract class FlView extends FlElement {
  /** The query of the address: `?date=2026-11-20`. */
  declare query: URLSearchParams;

  static override properties = { query: { attribute: false } };

  constructor() {
    super();
    this.query = new URLSearchParams();
  }

  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }
}
