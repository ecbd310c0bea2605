/** The address and the history. Links are ordinary links; clicks on those that stay inside are taken over here. */

class Router extends EventTarget {
  start(): void {
    addEventListener('popstate', () => this.dispatchEvent(new Event('change')));
    addEventListener('click', (event) => this.onClick(event));
  }

  get path(): string {
    return location.pathname;
  }

  get query(): URLSearchParams {
    return new URLSearchParams(location.search);
  }

  /** Goes to an address of this page; `replace` leaves no step in the history. */
  go(address: string, options: { replace?: boolean } = {}): void {
    if (address === location.pathname + location.search) return;
    if (options.replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.dispatchEvent(new Event('change'));
  }

  private onClick(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link || link.target || link.hasAttribute('download') || link.dataset['leave'] !== undefined) return;
    const address = new URL(link.href, location.href);
    if (address.origin !== location.origin) return;
    if (address.hash && address.pathname === location.pathname) return;
    event.preventDefault();
    this.go(address.pathname + address.search);
  }
}

export const router = new Router();
