/** The little of a page that the modules under test touch when they are loaded: the tests run without a browser. */
const attributes: { lang: string; dataset: Record<string, string> } = { lang: '', dataset: {} };

Object.assign(globalThis, {
  BroadcastChannel: class extends EventTarget {
    postMessage(): void {
      // no other tab listens
    }
  },
  document: {
    documentElement: attributes,
    querySelectorAll: () => [],
    cookie: '',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    hidden: false,
  },
});
Object.defineProperty(navigator, 'languages', { value: ['en-GB', 'de-DE'], configurable: true });
Object.defineProperty(navigator, 'onLine', { value: true, configurable: true });
