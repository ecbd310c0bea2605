/** Says things to the reader outside the view: toasts that are seen, announcements that only screen readers get. */

export interface Toast {
  text: string;
  kind: 'done' | 'failed';
  /** Something the reader can still do about it, such as undo. */
  action?: { label: string; run: () => void };
}

class Messages extends EventTarget {
  toast(toast: Toast): void {
    this.dispatchEvent(new CustomEvent('toast', { detail: toast }));
  }

  announce(text: string): void {
    this.dispatchEvent(new CustomEvent('announce', { detail: text }));
  }
}

export const messages = new Messages();
