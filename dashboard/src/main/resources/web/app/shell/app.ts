import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Problem } from '../api/problem';
import { FlElement, FlView } from '../design/element';
import { icon } from '../design/icons';
import '../design/message-region';
import { messages } from '../design/messages';
import '../design/placeholders';
import { base, controls } from '../design/styles';
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

  static override styles = [
    base,
    controls,
    css`
      :host {
        min-height: 100dvh;
      }
      .skip {
        position: absolute;
        z-index: 30;
        top: var(--space-2);
        left: var(--space-2);
        translate: 0 -200%;
      }
      .skip:focus {
        translate: none;
      }
      header {
        position: sticky;
        top: 0;
        z-index: 10;
        background: var(--page);
        border-bottom: 1px solid var(--line-soft);
      }
      .bar {
        display: flex;
        align-items: center;
        gap: var(--space-4);
        max-width: var(--width-page);
        min-height: var(--header-height);
        margin-inline: auto;
        padding-inline: var(--space-4);
      }
      .name {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--tap);
        font-family: var(--font-display);
        font-size: 1.35rem;
        font-weight: 600;
        letter-spacing: -0.01em;
        color: var(--ink);
        text-decoration: none;
      }
      .name svg {
        color: var(--accent);
      }
      nav ul {
        display: flex;
        gap: var(--space-1);
      }
      nav a {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--tap);
        padding-inline: var(--space-3);
        border-radius: var(--radius-full);
        color: var(--ink-soft);
        font-weight: 600;
        font-size: var(--text-s);
        text-decoration: none;
      }
      nav a:hover {
        background: var(--surface-sunken);
        color: var(--ink);
      }
      nav a[aria-current='page'] {
        background: var(--accent-soft);
        color: var(--accent-strong);
      }
      .end {
        margin-left: auto;
      }
      main {
        max-width: var(--width-page);
        margin-inline: auto;
        padding: var(--space-5) var(--space-4) var(--space-7);
        outline: none;
        min-height: calc(100dvh - var(--header-height));
      }
      .offline {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-2);
        padding: var(--space-2) var(--space-4);
        background: var(--unknown-wash);
        color: var(--unknown-ink);
        font-size: var(--text-s);
        font-weight: 600;
      }
      @media (max-width: 63.99rem) and (min-width: 48rem) {
        nav a svg {
          display: none;
        }
      }
      @media (max-width: 47.99rem) {
        :host {
          --header-height: 3.25rem;
        }
        nav {
          position: fixed;
          z-index: 10;
          inset: auto 0 0;
          padding: 0 max(var(--space-1), env(safe-area-inset-left)) env(safe-area-inset-bottom);
          background: var(--surface);
          border-top: 1px solid var(--line-soft);
        }
        nav ul {
          justify-content: space-around;
          gap: 0;
        }
        nav li {
          flex: 1;
          min-width: 0;
        }
        nav a {
          display: flex;
          flex-direction: column;
          justify-content: center;
          gap: 2px;
          min-height: var(--tabs-height);
          padding-inline: 1px;
          border-radius: 0;
          font-size: 0.6875rem;
          white-space: nowrap;
        }
        nav a[aria-current='page'] {
          background: none;
          box-shadow: inset 0 3px 0 var(--accent);
        }
        main {
          padding-top: var(--space-4);
          padding-bottom: calc(var(--tabs-height) + var(--space-6) + env(safe-area-inset-bottom));
        }
      }
    `,
  ];

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
      <a class="skip btn primary" href="#main" @click=${this.skip}>${shellWords('skip')}</a>
      <header>
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
      return html`<fl-empty heading=${shellWords('notFound')} text=${shellWords('notFound.text')} icon="help">
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
      <fl-empty heading=${shellWords('signedIn')} text=${shellWords('signedIn.text')} icon="check">
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

  private skip(event: Event): void {
    event.preventDefault();
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
