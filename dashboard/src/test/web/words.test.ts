import { same } from './check.ts';
import { dictionary, type Entry } from '../../main/resources/web/app/i18n/i18n.ts';
import { settings } from '../../main/resources/web/app/shell/settings.ts';

const APP = new URL('../../main/resources/web/app/', import.meta.url);

interface AnyDictionary {
  entries: { en: Record<string, Entry>; de: Record<string, Entry> };
}

/** Every dictionary of every module whose name says that it holds words. */
async function dictionaries(folder: URL = APP): Promise<[string, AnyDictionary][]> {
  const found: [string, AnyDictionary][] = [];
  for await (const entry of Deno.readDir(folder)) {
    if (entry.isDirectory) {
      found.push(...(await dictionaries(new URL(`${entry.name}/`, folder))));
    } else if (/(words|shared)\.ts$/.test(entry.name)) {
      const module = (await import(new URL(entry.name, folder).href)) as Record<string, unknown>;
      for (const [name, value] of Object.entries(module)) {
        if (typeof value === 'function' && 'entries' in value) found.push([`${entry.name} ${name}`, value as unknown as AnyDictionary]);
      }
    }
  }
  return found;
}

function placeholders(entry: Entry): string[] {
  const text = typeof entry === 'string' ? entry : `${entry.one} ${entry.other}`;
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
}

Deno.test('each German sentence takes the same values as the English one', async () => {
  const all = await dictionaries();
  same(all.length >= 4, true);
  for (const [name, { entries }] of all) {
    for (const key of Object.keys(entries.en)) {
      const [english, german] = [entries.en[key], entries.de[key]];
      if (english === undefined || german === undefined) throw new Error(`${name} ${key} is missing`);
      const needed = placeholders(english).filter((value) => value !== 'count');
      same(placeholders(german).filter((value) => value !== 'count'), needed, `${name} ${key}`);
    }
  }
});

Deno.test('a sentence is chosen by the count and numbers are written as the reader writes them', () => {
  const words = dictionary(
    { days: { one: '{count} day', other: '{count} days' }, load: 'Load {value}' },
    { days: { one: '{count} Tag', other: '{count} Tage' }, load: 'Belastung {value}' },
  );
  same(words('days', { count: 1 }), '1 day');
  same(words('days', { count: 0 }), '0 days');
  settings.set({ language: 'de' });
  same(words('days', { count: 2 }), '2 Tage');
  same(words('load', { value: -1234.56 }), 'Belastung −1.234,6');
  settings.set({ language: 'system' });
});
