import { css } from 'lit';

/** The frame: navigation on top when wide, as tabs below on phones. */
export const appStyles = css`
  :host {
    min-height: 100dvh;
  }
  .skip {
    position: absolute;
    z-index: 30;
    top: var(--space-2);
    left: var(--space-2);
    opacity: 0;
    translate: 0 -200%;
  }
  .skip:focus {
    opacity: 1;
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
`;
