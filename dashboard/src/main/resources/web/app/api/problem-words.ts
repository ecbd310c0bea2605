/**
 * What each problem of the catalogue means for a reader, and what to do. The services' own sentences are English and
 * speak to programs; the code of a problem is what both have in common.
 */
import { dictionary } from '../i18n/i18n';

export const problemWords = dictionary(
  {
    NETWORK: 'Freshlegs can’t be reached. Check your connection, then try again.',
    UNEXPECTED: 'Something went wrong on our side. Your data is safe; please try again.',
    field: 'This does not fit.',
    between: 'Between {low} and {high}, please.',

    busy: 'Freshlegs is busy. Please try again in a moment.',
    unsure: 'The connection broke, so it may have been saved. Please try again: nothing is counted twice.',
    ours: 'Something went wrong on our side. Your data is safe; please try again later.',
    unreadable: 'Freshlegs could not read this. Please load the page again, then try once more.',
    forbidden: 'You are not allowed to do this. Signed in as somebody else? Sign out, then sign in again.',
    session: 'Your session has ended. Please sign in again.',
    gone: 'This is not here, or not any more.',
    changed: 'This was changed elsewhere in the meantime. Load it again, then make your change.',
    tooLarge: 'This is too large.',
    fields: 'Something here can’t be right. Please look over what you entered.',
    future: 'This day lies in the future.',
    tooMany: 'These are too many at once. Please send fewer.',
    file: 'This file can’t be read: it is damaged, cut off or of another kind. Export it again, then try once more.',
    fileFormat: 'This is no FIT, TCX or GPX file.',
    fileEmpty: 'This file holds no workout.',
    clock: 'The clock of the device was not set, so nobody knows when this was.',
    notLinked: 'This belongs to nobody Freshlegs knows.',
    streams: 'This page is open too often. Close it elsewhere, and news will come by itself again.',
  },
  {
    NETWORK: 'Freshlegs ist nicht erreichbar. Prüfe deine Verbindung und versuche es noch einmal.',
    UNEXPECTED: 'Bei uns ist etwas schiefgegangen. Deine Daten sind sicher; bitte versuche es noch einmal.',
    field: 'Das passt so nicht.',
    between: 'Bitte zwischen {low} und {high}.',

    busy: 'Freshlegs hat gerade viel zu tun. Bitte versuche es gleich noch einmal.',
    unsure: 'Die Verbindung ist abgerissen, vielleicht ist es gespeichert. Bitte versuche es noch einmal: nichts zählt doppelt.',
    ours: 'Bei uns ist etwas schiefgegangen. Deine Daten sind sicher; bitte versuche es später noch einmal.',
    unreadable: 'Das konnte Freshlegs nicht lesen. Bitte lade die Seite neu und versuche es noch einmal.',
    forbidden: 'Das darfst du nicht. Ist jemand anderes angemeldet? Melde dich ab und wieder an.',
    session: 'Deine Sitzung ist zu Ende. Bitte melde dich wieder an.',
    gone: 'Das gibt es hier nicht oder nicht mehr.',
    changed: 'Das wurde inzwischen an anderer Stelle geändert. Lade es neu und ändere es dann.',
    tooLarge: 'Das ist zu groß.',
    fields: 'Etwas kann so nicht stimmen. Bitte sieh dir deine Eingaben noch einmal an.',
    future: 'Dieser Tag liegt in der Zukunft.',
    tooMany: 'Das sind zu viele auf einmal. Bitte sende weniger.',
    file: 'Diese Datei lässt sich nicht lesen: Sie ist beschädigt, abgeschnitten oder von anderer Art. Exportiere sie neu und versuche es noch einmal.',
    fileFormat: 'Das ist keine FIT-, TCX- oder GPX-Datei.',
    fileEmpty: 'In dieser Datei ist kein Training.',
    clock: 'Die Uhr des Geräts war nicht gestellt, niemand weiß also, wann das war.',
    notLinked: 'Das gehört niemandem, den Freshlegs kennt.',
    streams: 'Diese Seite ist zu oft offen. Schließe sie anderswo, dann kommen Neuigkeiten wieder von selbst.',
  },
);

/** The sentence of each code; a test holds the codes against the catalogue in `docs/problems.md`. */
export const SENTENCES: Readonly<Record<string, Parameters<typeof problemWords>[0]>> = {
  NETWORK: 'NETWORK',
  MALFORMED_JSON: 'unreadable',
  PARAMETER_INVALID: 'unreadable',
  CURSOR_INVALID: 'unreadable',
  NO_TOKEN: 'session',
  TOKEN_EXPIRED: 'session',
  TOKEN_INVALID: 'session',
  NO_SESSION: 'session',
  NOT_ALLOWED: 'forbidden',
  SCOPE_MISSING: 'forbidden',
  FOREIGN_REQUEST: 'unreadable',
  NOT_FOUND: 'gone',
  RECORD_DELETED: 'gone',
  METHOD_NOT_ALLOWED: 'unreadable',
  NOT_ACCEPTABLE: 'unreadable',
  CONFLICT: 'changed',
  PRECONDITION_FAILED: 'changed',
  BODY_TOO_LARGE: 'tooLarge',
  MEDIA_TYPE_UNSUPPORTED: 'unreadable',
  WORKOUT_INVALID: 'fields',
  WELLNESS_INVALID: 'fields',
  MEAL_INVALID: 'fields',
  FOOD_DAY_INVALID: 'fields',
  PROFILE_INVALID: 'fields',
  CHECK_IN_INVALID: 'fields',
  LAB_INVALID: 'fields',
  SHOE_INVALID: 'fields',
  WHAT_IF_INVALID: 'fields',
  LINK_INVALID: 'fields',
  DATE_IN_FUTURE: 'future',
  BATCH_INVALID: 'unreadable',
  BATCH_TOO_LARGE: 'tooMany',
  IMPORT_FORMAT_UNKNOWN: 'fileFormat',
  IMPORT_UNREADABLE: 'file',
  IMPORT_NOTHING_TO_READ: 'fileEmpty',
  CLOCK_UNSET: 'clock',
  USER_NOT_LINKED: 'notLinked',
  TOO_MANY_REQUESTS: 'busy',
  TOO_MANY_STREAMS: 'streams',
  INTERNAL: 'ours',
  CONTRACT_BROKEN: 'ours',
  SERVICE_FAILED: 'unsure',
  SERVICE_UNAVAILABLE: 'busy',
  SERVICE_TIMEOUT: 'unsure',
  OVERLOADED: 'busy',
  NO_STREAM_LEFT: 'busy',
  DATABASE_UNAVAILABLE: 'busy',
  OUTCOME_UNKNOWN: 'unsure',
  IDENTITY_UNAVAILABLE: 'busy',
  SHUTTING_DOWN: 'busy',
};

/** Codes whose own sentence says more than ours, to those who read English: what exactly is wrong with a file. */
const TELLING: readonly string[] = ['IMPORT_UNREADABLE', 'IMPORT_NOTHING_TO_READ'];

/** What a problem says to the reader. */
export function sentenceOf(code: string, detail: string, english: boolean): string {
  if (english && detail && TELLING.includes(code)) return detail;
  return problemWords(SENTENCES[code] ?? 'UNEXPECTED');
}

const RANGE = /^must be between (-?[\d.]+) and (-?[\d.]+)$/;

/** What is wrong with one field. The services' reasons are English; the one that forms meet most is known by its form. */
export function reasonOf(message: string, english: boolean): string {
  const range = RANGE.exec(message);
  if (range) return problemWords('between', { low: Number(range[1]), high: Number(range[2]) });
  return english ? message : problemWords('field');
}
