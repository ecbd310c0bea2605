import { same } from './check.ts';
import { Problem } from '../../main/resources/web/app/api/problem.ts';
import { problemWords, SENTENCES } from '../../main/resources/web/app/api/problem-words.ts';
import { settings } from '../../main/resources/web/app/shell/settings.ts';

const CATALOGUE = new URL('../../../../docs/problems.md', import.meta.url);

async function problem(status: number, body: object): Promise<Problem> {
  return await Problem.of(new Response(JSON.stringify(body), { status }));
}

async function inGerman<T>(work: () => Promise<T>): Promise<T> {
  settings.set({ language: 'de' });
  try {
    return await work();
  } finally {
    settings.set({ language: 'system' });
  }
}

Deno.test('each problem of the catalogue has a sentence for the reader, and no other has', async () => {
  const codes = [...(await Deno.readTextFile(CATALOGUE)).matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1] ?? '');
  same(codes.length > 40, true);
  same(Object.keys(SENTENCES).filter((code) => code !== 'NETWORK').sort(), codes.sort());
});

Deno.test('a service speaks English to programs, and the page the language of the reader', async () => {
  const body = { code: 'MEAL_INVALID', title: 'The meal is not valid', detail: 'One field needs another value; see errors.' };
  same((await problem(422, body)).sentence, problemWords.entries.en.fields);
  same(await inGerman(async () => (await problem(422, body)).sentence), problemWords.entries.de.fields);
});

Deno.test('what is wrong with a file is told as it is to those who read English', async () => {
  const body = { code: 'IMPORT_UNREADABLE', detail: 'It holds no track with points.' };
  same((await problem(422, body)).sentence, 'It holds no track with points.');
  same(await inGerman(async () => (await problem(422, body)).sentence), problemWords.entries.de.file);
});

Deno.test('a range that a field must be in reads alike in both languages, another reason is English or general', async () => {
  const body = {
    code: 'CHECK_IN_INVALID',
    errors: [
      { field: 'soreness', message: 'must be between 1 and 5' },
      { field: 'symptoms[0]', message: 'must be one of calf_pain, swelling' },
    ],
  };
  const english = await problem(422, body);
  same(english.messagesOf('soreness'), ['Between 1 and 5, please.']);
  same(english.messagesOf('symptoms'), ['must be one of calf_pain, swelling']);
  const german = await inGerman(async () => {
    const said = await problem(422, body);
    return [...said.messagesOf('soreness'), ...said.messagesOf('symptoms')];
  });
  same(german, ['Bitte zwischen 1 und 5.', 'Das passt so nicht.']);
});

Deno.test('an answer that is no problem of the catalogue is one of ours', async () => {
  same((await problem(500, { code: 'SOMETHING_NEW', detail: 'x' })).sentence, problemWords.entries.en.UNEXPECTED);
  same((await Problem.of(new Response('<html>', { status: 502 }))).sentence, problemWords.entries.en.UNEXPECTED);
});
