/** What the reader chose on this device: it stays in the browser and is no part of the profile. */

export type Theme = 'system' | 'light' | 'dark';
export type Language = 'en' | 'de';
export type Units = 'metric' | 'imperial';

export interface Settings {
  theme: Theme;
  language: Language | 'system';
  units: Units;
}

const KEY = 'freshlegs.settings';
const DEFAULTS: Settings = { theme: 'system', language: 'system', units: 'metric' };
const ALLOWED: { [K in keyof Settings]: readonly Settings[K][] } = {
  theme: ['system', 'light', 'dark'],
  language: ['system', 'en', 'de'],
  units: ['metric', 'imperial'],
};

/** Fires `change` whenever a setting changes, in this tab or in another one. */
class SettingsStore extends EventTarget {
  private current: Settings = read();

  constructor() {
    super();
    addEventListener('storage', (event) => {
      if (event.key === KEY) this.replace(read());
    });
    addEventListener('languagechange', () => this.replace(this.current));
    this.apply();
  }

  get value(): Readonly<Settings> {
    return this.current;
  }

  /** The language in force: the setting, else the first one of the browser's that there are words for. */
  get language(): Language {
    if (this.current.language !== 'system') return this.current.language;
    const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
    return spoken.find((tag): tag is Language => tag === 'en' || tag === 'de') ?? 'en';
  }

  /** The locale for dates and numbers: the browser's own variant of the language in force. */
  get locale(): string {
    const language = this.language;
    const own = navigator.languages.find((tag) => tag.toLowerCase().startsWith(language));
    return own ?? (language === 'de' ? 'de-DE' : 'en-GB');
  }

  set(change: Partial<Settings>): void {
    const next = { ...this.current, ...change };
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // storage is full or switched off: the choice holds until the page is left
    }
    this.replace(next);
  }

  private replace(next: Settings): void {
    this.current = next;
    this.apply();
    this.dispatchEvent(new Event('change'));
  }

  private apply(): void {
    const { theme, language } = this.current;
    const root = document.documentElement;
    root.lang = this.language;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    // the bar of the browser around the page
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
      const scheme = meta.dataset['scheme'];
      meta.media = theme === 'system' ? `(prefers-color-scheme: ${scheme})` : theme === scheme ? 'all' : 'not all';
    }
    remember('freshlegs-theme', theme);
    remember('freshlegs-language', language);
  }
}

const YEAR_SECONDS = 31_536_000;

/** Tells the backend, which sends the page in this theme and language: before a script runs, the first paint is over. */
function remember(cookie: string, value: string): void {
  const kept = value === 'system' ? '; Max-Age=0' : `; Max-Age=${YEAR_SECONDS}`;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${cookie}=${value}; Path=/; SameSite=Lax${kept}${secure}`;
}

function read(): Settings {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>;
    return {
      theme: allowed('theme', stored.theme),
      language: allowed('language', stored.language),
      units: allowed('units', stored.units),
    };
  } catch {
    return DEFAULTS;
  }
}

function allowed<K extends keyof Settings>(key: K, value: Settings[K] | undefined): Settings[K] {
  return value !== undefined && ALLOWED[key].includes(value) ? value : DEFAULTS[key];
}

export const settings = new SettingsStore();
