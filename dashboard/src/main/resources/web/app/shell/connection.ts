/** Whether there is a connection, as far as the browser and the last requests know. Fires `change`. */
class Connection extends EventTarget {
  private up = navigator.onLine;

  constructor() {
    super();
    addEventListener('online', () => this.report(true));
    addEventListener('offline', () => this.report(false));
  }

  get online(): boolean {
    return this.up;
  }

  /** What a request or a stream has found out. */
  report(online: boolean): void {
    if (online === this.up) return;
    this.up = online;
    this.dispatchEvent(new Event('change'));
  }
}

export const connection = new Connection();
