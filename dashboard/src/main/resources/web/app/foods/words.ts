import { dictionary } from '../i18n/i18n';

export const foodWords = dictionary(
  {
    'search': 'Food',
    'search.placeholder': 'Lentils, oat milk, salmon …',
    'search.hint': 'Type a few letters; the arrow keys choose.',
    'search.found': { one: '1 food found', other: '{count} foods found' },
    'search.none': 'Nothing found. Try another word, or a more general one.',
    'search.failed': 'The search did not answer. Keep typing to try again.',
    'search.clear': 'Clear the search',
    'per100': '{value} g protein in 100 g',
    'per100.iron': '{value} mg iron',
  },
  {
    'search': 'Lebensmittel',
    'search.placeholder': 'Auf Englisch: lentils, oat milk, salmon …',
    'search.hint': 'Ein paar Buchstaben genügen (die Tabelle ist englisch); die Pfeiltasten wählen aus.',
    'search.found': { one: '1 Lebensmittel gefunden', other: '{count} Lebensmittel gefunden' },
    'search.none': 'Nichts gefunden. Versuche ein anderes oder allgemeineres Wort.',
    'search.failed': 'Die Suche hat nicht geantwortet. Tippe weiter, um es noch einmal zu versuchen.',
    'search.clear': 'Suche leeren',
    'per100': '{value} g Eiweiß in 100 g',
    'per100.iron': '{value} mg Eisen',
  },
);
