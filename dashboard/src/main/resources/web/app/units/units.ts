/**
 * Metric or imperial, at the edge only: data and requests hold SI units, these functions turn them into what the reader
 * sees and types. Food stays in grams and milligrams, as nutrition labels have them.
 */
import { number } from '../i18n/i18n';
import { settings } from '../shell/settings';

const METRES_PER_MILE = 1609.344;
const METRES_PER_FOOT = 0.3048;
const KILOGRAMS_PER_POUND = 0.45359237;
const CENTIMETRES_PER_INCH = 2.54;
const GRAMS_PER_OUNCE = 28.349523125;

const imperial = (): boolean => settings.value.units === 'imperial';

/** One quantity in both systems: `show` writes a SI value, `fromInput` and `toInput` serve number fields. */
export interface Quantity {
  unit(): string;
  toInput(si: number): number;
  fromInput(value: number): number;
  show(si: number, digits?: number): string;
}

function quantity(metricUnit: string, metricFactor: number, imperialUnit: string, imperialFactor: number, digits: number): Quantity {
  const factor = () => (imperial() ? imperialFactor : metricFactor);
  const unit = () => (imperial() ? imperialUnit : metricUnit);
  return {
    unit,
    toInput: (si) => si / factor(),
    fromInput: (value) => value * factor(),
    show: (si, shown = digits) => `${number(si / factor(), shown)} ${unit()}`,
  };
}

/** SI unit metre, read in kilometres or miles. */
export const distance = quantity('km', 1000, 'mi', METRES_PER_MILE, 1);
/** SI unit metre, read in metres or feet. */
export const elevation = quantity('m', 1, 'ft', METRES_PER_FOOT, 0);
/** Kilograms or pounds. */
export const bodyMass = quantity('kg', 1, 'lb', KILOGRAMS_PER_POUND, 1);
/** Centimetres or inches. */
export const height = quantity('cm', 1, 'in', CENTIMETRES_PER_INCH, 0);
/** Grams or ounces, for shoes. */
export const shoeMass = quantity('g', 1, 'oz', GRAMS_PER_OUNCE, 0);

/** A pace from seconds per kilometre: "5:12 /km", or the same pace per mile. */
export function pace(secondsPerKm: number): string {
  const seconds = Math.round(imperial() ? (secondsPerKm * METRES_PER_MILE) / 1000 : secondsPerKm);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} /${imperial() ? 'mi' : 'km'}`;
}

/** Seconds per kilometre from what a reader types as minutes and seconds per kilometre or mile: "5:12"; null if unreadable. */
export function paceFromInput(text: string): number | null {
  const match = /^\s*(\d{1,2})[:.,](\d{2})\s*$/.exec(text);
  if (!match || Number(match[2]) > 59) return null;
  const seconds = Number(match[1]) * 60 + Number(match[2]);
  return imperial() ? (seconds * 1000) / METRES_PER_MILE : seconds;
}

/** A length of time from seconds: "1:02:30" or "45:10". */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
