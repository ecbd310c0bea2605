/** Sending a form: busy or not, what went wrong, and what stands at which field. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { session } from '../shell/session';
import { aborted, Problem } from './problem';

/** What is wrong with what was typed, by field, before anything was sent. */
export type FieldErrors = Readonly<Record<string, string>>;

/**
 * One form's way to the service. What was typed is the form's own and stays as it is whatever comes back; an ended
 * session is shown by the shell, and once there is one again the form is as it was, ready to be sent.
 */
export class Submission implements ReactiveController {
  busy = false;
  private failure: Problem | null = null;
  private found: FieldErrors = {};
  private readonly onRestored = (): void => this.clear();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    session.addEventListener('restored', this.onRestored);
  }

  hostDisconnected(): void {
    session.removeEventListener('restored', this.onRestored);
  }

  /** What to show above the form; an ended session has its own dialog. */
  get problem(): Problem | null {
    return this.failure && !this.failure.sessionExpired ? this.failure : null;
  }

  errorsOf(field: string): readonly string[] {
    const own = this.found[field];
    return own ? [own] : (this.failure?.messagesOf(field) ?? []);
  }

  /** Whether nothing is wrong with what was typed; else it is shown at the fields. */
  accept(found: FieldErrors): boolean {
    this.failure = null;
    this.found = found;
    this.host.requestUpdate();
    return Object.keys(found).length === 0;
  }

  /** Does it unless it is being done already; whether it worked. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.failure = null;
    this.host.requestUpdate();
    try {
      await work();
      return true;
    } catch (thrown) {
      if (!aborted(thrown)) this.failure = Problem.from(thrown);
      return false;
    } finally {
      this.busy = false;
      this.host.requestUpdate();
    }
  }

  clear(): void {
    this.failure = null;
    this.found = {};
    this.host.requestUpdate();
  }
}
