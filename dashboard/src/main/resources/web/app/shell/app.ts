import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Problem } from '../api/problem';
import { FlElement, FlView } from '../design/element';
import { icon } from '../design/icons';
import '../design/message-region';
import { messages } from '../design/messages';
import '../design/placeholders';
import { base, controls } from '../design/styles';
import { appStyles } from './app-styles';
import { connection } from './connection';
import { router } from './router';
import { routeOf, routes, type Route } from './routes';
import { session } from './session';
import './session-dialog';
import './settings-dialog';
import { shellWords } from './words';

/**
 * The frame around every view: name, navigation (on top when wide, tabs below on phones), the view itself, and what can
 * happen at any time: an expired session, a lost connection, messages.
 */
@customElement('freshlegs-app')
export class App extends FlElement {
  @state() private route: Route | undefined = routeOf(router.path);
  @state() private view: FlView | null = null;
  @state() private failure: Problem | null = null;
  @state() private settingsOpen = false;

  @query('main') private readonly main!: HTMLElement;

  static override styles = [base, controls, appStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    router.addEventListener('change', this.onNavigation);
    session.addEventListener('change', this.onChange);
    session.addEventListener('restored', this.onRestored);
    connection.addEventListener('change', this.onConnection);
    router.start();
    session.announceSignIn();
    void session.check();
    if (!session.onlySignsIn) void this.show(false);
  }

  override render(): TemplateResult {
    if (session.onlySignsIn) return this.renderSignedIn();
    return html`
      <header>
        <button class="skip btn primary" type="button" @click=${this.skip}>${shellWords('skip')}</button>
        <div class="bar">
          <a class="name" href="/">${logo()}<span>Freshlegs</span></a>
          <nav aria-label=${shellWords('nav')}>
            <ul role="list">
              ${routes.map(
                (route) =>
                  html`<li>
                    <a href=${route.path} aria-current=${route === this.route ? 'page' : nothing}>
                      ${icon(route.icon)}<span>${shellWords(route.label)}</span>
                    </a>
                  </li>`,
              )}
            </ul>
          </nav>
          <button
            class="btn quiet icon end"
            type="button"
            aria-haspopup="dialog"
            aria-label=${shellWords('settings')}
            @click=${() => (this.settingsOpen = true)}
          >
            ${icon('settings', { size: 22 })}
          </button>
        </div>
        <div role="status">
          ${connection.online
            ? ''
            : html`<p class="offline">${icon('offline', { size: 18 })}<span>${shellWords('offline')}</span></p>`}
        </div>
      </header>
      <main id="main" tabindex="-1">${this.renderView()}</main>
      <fl-settings-dialog ?open=${this.settingsOpen} @close=${() => (this.settingsOpen = false)}></fl-settings-dialog>
      <fl-session-dialog ?open=${session.isExpired}></fl-session-dialog>
      <fl-message-region></fl-message-region>
    `;
  }

  private renderView(): TemplateResult | FlView {
    if (!this.route) {
      return html`<fl-empty is-page heading=${shellWords('notFound')} text=${shellWords('notFound.text')} icon="help">
        <a href="/">${shellWords('notFound.home')}</a>
      </fl-empty>`;
    }
    if (this.failure) {
      return html`<fl-error .problem=${this.failure} @retry=${() => this.show(true)}></fl-error>`;
    }
    return this.view ?? html`<fl-skeleton blocks="4rem 12rem 16rem"></fl-skeleton>`;
  }

  /** The tab that was opened to sign in: its only task is done. */
  private renderSignedIn(): TemplateResult {
    return html`<main>
      <fl-empty is-page heading=${shellWords('signedIn')} text=${shellWords('signedIn.text')} icon="check">
        <a href="/">${shellWords('signedIn.here')}</a>
      </fl-empty>
    </main>`;
  }

  protected override updated(): void {
    const label = this.route ? shellWords(this.route.label) : shellWords('notFound');
    document.title = shellWords('title', { view: label });
  }

  private readonly onNavigation = (): void => {
    void this.show(true);
  };

  private readonly onChange = (): void => this.requestUpdate();

  private readonly onRestored = (): void => {
    messages.toast({ kind: 'done', text: shellWords('expired.restored') });
  };

  private readonly onConnection = (): void => {
    if (connection.online) messages.announce(shellWords('online'));
    this.requestUpdate();
  };

  /** Puts the view of the address in place. The same view with another query stays, so that its state does. */
  private async show(moved: boolean): Promise<void> {
    const route = routeOf(router.path);
    const same = route !== undefined && route === this.route && this.view !== null && !this.failure;
    this.route = route;
    this.failure = null;
    if (!route) {
      this.view = null;
      return;
    }
    if (same && this.view) {
      this.view.query = router.query;
      return;
    }
    try {
      await route.load();
    } catch {
      if (this.route === route) this.failure = Problem.network();
      return;
    }
    if (this.route !== route) return; // the reader has gone on meanwhile
    const view = document.createElement(route.tag) as FlView;
    view.query = router.query;
    this.view = view;
    if (!moved) return;
    scrollTo({ top: 0, behavior: 'instant' });
    await this.updateComplete;
    await view.focusHeading();
    messages.announce(shellWords(route.label));
  }

  private skip(): void {
    this.main.focus();
    this.main.scrollIntoView();
  }
}

function logo(): TemplateResult {
  return html`<svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <circle cx="16" cy="16" r="15" fill="currentColor" />
    <path
      d="M9 23c0-8 4-13.5 14-14 0 8.500-3.500 13-9.500 13-1.700 0-3-.6-4-1.600M9 23c1.200-4.500 4-7.500 8-9.200"
      fill="none"
      stroke="var(--page)"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'freshlegs-app': App;
  }
}
