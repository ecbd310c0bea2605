/** The numbers behind a cause in words: what they are called, how they are written, what they are compared with. */
import type { Fact } from '../api/types';
import { dictionary, hoursAndMinutes, number } from '../i18n/i18n';
import { distance } from '../units/units';

const names = dictionary(
  {
    formPercent: 'Form, in % of fitness',
    fitness: 'Fitness (slow average of load)',
    fatigue: 'Fatigue (fast average of load)',
    hardDaysInARow: 'Hard days in a row',
    daysSinceRestDay: 'Days since a rest day',
    sessionSpikeRatio: 'Longest run against the month before',
    monotony: 'Sameness of the week',
    strain: 'Strain',
    acuteChronicRatio: 'This week against the three before',
    soreness: 'Soreness you reported',
    feltFatigue: 'Tiredness you reported',
    legHeaviness: 'Leg heaviness you reported',
    mood: 'Mood you reported',
    stress: 'Stress you reported',
    restingHeartRateAboveMean: 'Resting heart rate above your mean',
    hrvBelowMean: 'Heart rate variability below your mean',
    proteinPerKgMean: 'Protein per kg of body mass',
    proteinMean: 'Protein a day',
    completeFoodDays: 'Complete food days',
    ironMean: 'Iron a day',
    averageRequirement: 'Average requirement',
    riskPoints: 'Points towards low iron',
    shareOfLowerTarget: 'Share of the lower bound',
    carbohydrateMean: 'Carbohydrate a day',
    sleepMean: 'Sleep',
    sleepLastNight: 'Sleep, last night',
    hardSessionShare: 'Share of hard sessions',
    sessions: 'Endurance sessions',
    strengthSessionsPerWeek: 'Strength sessions a week',
    hoursSinceStrength: 'Since strength work',
    longestRunMinutes: 'Longest run',
    shoeKilometres: 'Distance on the pair',
    extraGramsPerShoe: 'Heavier than your usual pair, per shoe',
    bodyMassChange: 'Change of body mass',
    cadenceDrop: 'Cadence below your usual',
    'below': 'worth watching below {value}',
    'from': 'worth watching from {value}',
    'above': 'worth watching above {value}',
    'within': 'counts within {value}',
    'needed': 'at least {value} needed',
    'reference': 'reference {value}',
    'plain': '{value}',
    'window.days': { one: '1 day', other: '{count} days' },
    'window.nights': { one: '1 night', other: '{count} nights' },
    'window.hours': { one: '1 hour', other: '{count} hours' },
    'window.today': 'today',
    'window.to today': 'up to today',
    'window.to yesterday': 'up to yesterday',
    'window.last night': 'last night',
    'window.newest check-in': 'newest check-in',
    'window.last 3 runs': 'last 3 runs',
    'window.3 runs by 28 d': '3 runs against 28 days',
    'window.72 h by 30 d': '72 hours against 30 days',
    'window.7 d by 21 d': '7 days against 21',
    'window.7 d by 60 d': '7 days against 60',
    'window.7 d by own 8 weeks': '7 days against your own 8 weeks',
    'unit.points': '{value} points',
    'unit.of5': '{value} of 5',
    'unit.of10': '{value} of 10',
  },
  {
    formPercent: 'Form, in % der Fitness',
    fitness: 'Fitness (langsames Mittel der Belastung)',
    fatigue: 'Ermüdung (schnelles Mittel der Belastung)',
    hardDaysInARow: 'Harte Tage in Folge',
    daysSinceRestDay: 'Tage seit einem Ruhetag',
    sessionSpikeRatio: 'Längster Lauf gegen den Monat davor',
    monotony: 'Gleichförmigkeit der Woche',
    strain: 'Beanspruchung',
    acuteChronicRatio: 'Diese Woche gegen die drei davor',
    soreness: 'Muskelkater nach deiner Angabe',
    feltFatigue: 'Müdigkeit nach deiner Angabe',
    legHeaviness: 'Schwere Beine nach deiner Angabe',
    mood: 'Stimmung nach deiner Angabe',
    stress: 'Stress nach deiner Angabe',
    restingHeartRateAboveMean: 'Ruhepuls über deinem Mittel',
    hrvBelowMean: 'Herzfrequenzvariabilität unter deinem Mittel',
    proteinPerKgMean: 'Eiweiß je kg Körpergewicht',
    proteinMean: 'Eiweiß am Tag',
    completeFoodDays: 'Vollständige Tage',
    ironMean: 'Eisen am Tag',
    averageRequirement: 'Mittlerer Bedarf',
    riskPoints: 'Punkte, die für wenig Eisen sprechen',
    shareOfLowerTarget: 'Anteil der unteren Grenze',
    carbohydrateMean: 'Kohlenhydrate am Tag',
    sleepMean: 'Schlaf',
    sleepLastNight: 'Schlaf, letzte Nacht',
    hardSessionShare: 'Anteil harter Einheiten',
    sessions: 'Ausdauereinheiten',
    strengthSessionsPerWeek: 'Krafteinheiten je Woche',
    hoursSinceStrength: 'Seit dem Krafttraining',
    longestRunMinutes: 'Längster Lauf',
    shoeKilometres: 'Strecke auf dem Paar',
    extraGramsPerShoe: 'Schwerer als dein übliches Paar, je Schuh',
    bodyMassChange: 'Änderung des Körpergewichts',
    cadenceDrop: 'Schrittfrequenz unter deiner üblichen',
    'below': 'im Blick behalten unter {value}',
    'from': 'im Blick behalten ab {value}',
    'above': 'im Blick behalten über {value}',
    'within': 'zählt innerhalb von {value}',
    'needed': 'mindestens {value} nötig',
    'reference': 'Richtwert {value}',
    'plain': '{value}',
    'window.days': { one: '1 Tag', other: '{count} Tage' },
    'window.nights': { one: '1 Nacht', other: '{count} Nächte' },
    'window.hours': { one: '1 Stunde', other: '{count} Stunden' },
    'window.today': 'heute',
    'window.to today': 'bis heute',
    'window.to yesterday': 'bis gestern',
    'window.last night': 'letzte Nacht',
    'window.newest check-in': 'neuestes Befinden',
    'window.last 3 runs': 'letzte 3 Läufe',
    'window.3 runs by 28 d': '3 Läufe gegen 28 Tage',
    'window.72 h by 30 d': '72 Stunden gegen 30 Tage',
    'window.7 d by 21 d': '7 Tage gegen 21',
    'window.7 d by 60 d': '7 Tage gegen 60',
    'window.7 d by own 8 weeks': '7 Tage gegen deine eigenen 8 Wochen',
    'unit.points': '{value} Punkte',
    'unit.of5': '{value} von 5',
    'unit.of10': '{value} von 10',
  },
);

type Comparison = 'below' | 'from' | 'above' | 'within' | 'needed' | 'reference';

/** Which side of its threshold is worth watching; what is not named here is shown with its threshold alone. */
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  formPercent: 'below',
  hardDaysInARow: 'from',
  daysSinceRestDay: 'from',
  sessionSpikeRatio: 'above',
  monotony: 'above',
  strain: 'above',
  soreness: 'from',
  fatigue: 'from',
  restingHeartRateAboveMean: 'from',
  proteinPerKgMean: 'below',
  proteinMean: 'below',
  completeFoodDays: 'needed',
  ironMean: 'reference',
  riskPoints: 'from',
  shareOfLowerTarget: 'below',
  carbohydrateMean: 'below',
  sleepMean: 'below',
  sleepLastNight: 'below',
  hardSessionShare: 'from',
  sessions: 'needed',
  strengthSessionsPerWeek: 'below',
  hoursSinceStrength: 'within',
  longestRunMinutes: 'above',
  shoeKilometres: 'from',
  extraGramsPerShoe: 'from',
  bodyMassChange: 'from',
  cadenceDrop: 'from',
};

/** What the number is called; a name this page does not know is written as its words: `newFact` as "New fact". */
export function factName(fact: Fact): string {
  const key = fact.name === 'fatigue' && fact.unit === '1..5' ? 'feltFatigue' : fact.name;
  if (names.has(key)) return names(key);
  const spaced = fact.name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

export function factValue(fact: Fact): string | null {
  return fact.value === null ? null : written(fact.value, fact);
}

export function factThreshold(fact: Fact): string | null {
  if (fact.threshold === null || fact.threshold === undefined) return null;
  return names(COMPARISONS[fact.name] ?? 'plain', { value: written(fact.threshold, fact) });
}

/** Whether the value is on the side of its threshold that is worth watching. */
export function beyond(fact: Fact): boolean {
  const { value, threshold } = fact;
  if (value === null || threshold === null || threshold === undefined) return false;
  switch (COMPARISONS[fact.name]) {
    case 'below':
    case 'within':
    case 'reference':
      return value < threshold;
    case 'from':
      return value >= threshold;
    case 'above':
      return value > threshold;
    default:
      return false;
  }
}

export function factWindow(fact: Fact): string | null {
  if (!fact.window) return null;
  const key = `window.${fact.window}`;
  if (names.has(key)) return names(key);
  const match = /^(\d+) (d|h|nights)$/.exec(fact.window);
  if (!match) return fact.window;
  const kind = match[2] === 'd' ? 'days' : match[2] === 'h' ? 'hours' : 'nights';
  return names(`window.${kind}`, { count: Number(match[1]) });
}

function written(value: number, fact: Fact): string {
  switch (fact.unit) {
    case '%':
      return `${number(value, Math.abs(value) < 10 ? 1 : 0)} %`;
    case 'min':
      return hoursAndMinutes(value);
    case 'km':
      return distance.show(value * 1000, 0);
    case 'points/d':
    case 'points':
      return names('unit.points', { value: number(value, 0) });
    case '1..5':
      return names('unit.of5', { value: number(value, 0) });
    case '0..10':
      return names('unit.of10', { value: number(value, 0) });
    case 'count':
      return number(value, 1);
    case 'ratio':
      return `${number(value, 2)} ×`;
    case 'g/kg':
      return `${number(value, 2)} g/kg`;
    default:
      return fact.unit ? `${number(value, 1)} ${fact.unit}` : number(value, 1);
  }
}
