/** Check-ins and nights as the services have them. */
import { get, getOrNull, put, remove } from '../api/client';
import type { CheckIn, Page, WellnessDay } from '../api/types';
import { SOURCE } from './meal-draft';

const pathOf = (date: string): string => `/advice/v1/athletes/me/check-ins/${date}`;
const WELLNESS = '/workouts/v1/athletes/me/wellness';

export interface Night {
  /** What was typed here before. */
  own: WellnessDay | null;
  /** What a device says, in minutes. */
  deviceMinutes: number | null;
}

export function readCheckIn(date: string, signal: AbortSignal): Promise<CheckIn | null> {
  return getOrNull<CheckIn>(pathOf(date), { signal });
}

export async function storeCheckIn(date: string, checkIn: CheckIn): Promise<void> {
  await put(pathOf(date), checkIn);
}

export async function deleteCheckIn(date: string): Promise<void> {
  await remove(pathOf(date));
}

export async function readNight(date: string, signal: AbortSignal): Promise<Night> {
  const { items } = (await get<Page<WellnessDay>>(WELLNESS, { query: { from: date, to: date }, signal })).data;
  const minutes = items.filter((day) => day.source !== SOURCE).map((day) => day.sleepMinutes);
  return {
    own: items.find((day) => day.source === SOURCE) ?? null,
    deviceMinutes: minutes.find((value) => typeof value === 'number') ?? null,
  };
}

/** Stores how long the night was, or takes it back; what else was typed for that day stays. */
export async function storeNight(date: string, before: WellnessDay | null, sleepMinutes: number | null): Promise<void> {
  if ((before?.sleepMinutes ?? null) === sleepMinutes) return;
  const { restingHeartRateBpm, hrvRmssdMs, bodyMassKg, bodyFatPercent } = before ?? {};
  const rest = { restingHeartRateBpm, hrvRmssdMs, bodyMassKg, bodyFatPercent };
  const path = `${WELLNESS}/${SOURCE}/${date}`;
  const nothingLeft = sleepMinutes === null && Object.values(rest).every((value) => value === null || value === undefined);
  if (nothingLeft) await remove(path);
  else await put(path, { ...rest, sleepMinutes });
}
