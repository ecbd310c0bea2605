/**
 * Whether the reader is signed in. An expired session never throws away what was typed: the page stays, signing in
 * happens in a second tab, and the page goes on when that is done.
 */

export interface SessionInfo {
  athleteId: string;
  name?: string | null;
}

const CHANNEL = 'freshlegs.session';
/** The address of the tab that only signs in; a name of the tab would be lost on the way through the issuer. */
const SIGN_IN_ADDRESS = '/?signed-in';

/** Fires `expired` when a request finds no session, `restored` when there is one again, `change` at both. */
class Session extends EventTarget {
  private info: SessionInfo | null = null;
  private lost = false;
  private readonly channel = new BroadcastChannel(CHANNEL);

  constructor() {
    super();
    this.channel.addEventListener('message', () => void this.check());
    addEventListener('focus', () => {
      if (this.lost) void this.check();
    });
  }

  get athlete(): SessionInfo | null {
    return this.info;
  }

  get isExpired(): boolean {
    return this.lost;
  }

  /** Asks the backend who is signed in. Another athlete than before makes the page start anew. */
  async check(): Promise<void> {
    let response: Response;
    try {
      response = await fetch('/api/session', {
        credentials: 'same-origin',
        redirect: 'manual',
        headers: { Accept: 'application/json' },
      });
    } catch {
      return; // offline: whoever was signed in is still
    }
    if (response.status === 401) {
      this.expired();
    } else if (response.ok) {
      this.found((await response.json()) as SessionInfo);
    }
  }

  /** A request was answered 401. */
  expired(): void {
    if (this.lost) return;
    this.lost = true;
    this.dispatchEvent(new Event('expired'));
    this.dispatchEvent(new Event('change'));
  }

  /** Opens a tab that signs in; this page notices by itself when it is done. */
  signInElsewhere(): void {
    open(SIGN_IN_ADDRESS);
  }

  /** Whether this tab was opened to sign in and has nothing else to do. */
  get onlySignsIn(): boolean {
    return new URLSearchParams(location.search).has('signed-in');
  }

  /** Tells the other tabs that there is a session again. */
  announceSignIn(): void {
    this.channel.postMessage('signed-in');
  }

  private found(info: SessionInfo): void {
    if (this.info && this.info.athleteId !== info.athleteId) {
      location.reload();
      return;
    }
    this.info = info;
    const wasLost = this.lost;
    this.lost = false;
    if (wasLost) this.dispatchEvent(new Event('restored'));
    this.dispatchEvent(new Event('change'));
  }
}

export const session = new Session();
