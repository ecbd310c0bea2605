/** Reading what a component shows. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { session } from '../shell/session';

/**
 * One component's reading: whoever begins anew, or leaves the page, gives up what is on its way; once an ended session is
 * there again, `again` is called.
 */
export class Reading implements ReactiveController {
  private current = new AbortController();
  private readonly onRestored = (): void => void this.again();

  constructor(
    host: ReactiveControllerHost,
    private readonly again: () => unknown,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    session.addEventListener('restored', this.onRestored);
  }

  hostDisconnected(): void {
    session.removeEventListener('restored', this.onRestored);
    this.current.abort();
  }

  /** Of what was begun last. */
  get signal(): AbortSignal {
    return this.current.signal;
  }

  begin(): AbortSignal {
    this.current.abort();
    this.current = new AbortController();
    return this.current.signal;
  }
}
