/** The profile and all data of the athlete as the services have them. */
import { get, getOrNull, put, remove } from '../api/client';
import type { Profile } from '../api/types';

const PROFILE = '/advice/v1/athletes/me/profile';

export const PARTS = ['workouts', 'nutrition', 'advice'] as const;
/** One of the services that hold data of the athlete. */
export type Part = (typeof PARTS)[number];

export function readProfile(signal: AbortSignal): Promise<Profile | null> {
  return getOrNull<Profile>(PROFILE, { signal });
}

export async function storeProfile(profile: Profile): Promise<Profile> {
  return (await put<Profile>(PROFILE, profile)).data;
}

/** Everything all services have, by service. */
export async function exportAll(): Promise<Record<Part, unknown>> {
  const exports = await Promise.all(PARTS.map((part) => get<unknown>(`/${part}/v1/athletes/me/export`)));
  return Object.fromEntries(PARTS.map((part, index) => [part, exports[index]?.data])) as Record<Part, unknown>;
}

/** Erases the athlete from every service; returns those that did not, with why. */
export async function eraseAll(): Promise<readonly { part: Part; reason: unknown }[]> {
  const results = await Promise.allSettled(PARTS.map((part) => remove(`/${part}/v1/athletes/me`)));
  return results.flatMap((result, index) =>
    result.status === 'rejected' ? [{ part: PARTS[index] as Part, reason: result.reason as unknown }] : [],
  );
}
