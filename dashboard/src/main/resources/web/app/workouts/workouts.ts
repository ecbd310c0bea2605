/** The workouts of the athlete as the services have them. */
import { get, put, remove } from '../api/client';
import type { Page, Shoe, StoredWorkout, Workout } from '../api/types';

const WORKOUTS = '/workouts/v1/athletes/me/workouts';
const SHOWN_AT_ONCE = 25;

export interface Key {
  source: string;
  externalId: string;
}

export interface Duplicate {
  workout: Key;
  duplicateOf: Key;
  why: string;
}

export const textOf = (key: Key): string => `${key.source}/${key.externalId}`;
const pathOf = (key: Key): string => `${WORKOUTS}/${encodeURIComponent(key.source)}/${encodeURIComponent(key.externalId)}`;

/** One page, newest first. */
export async function readPage(cursor: string | null, signal: AbortSignal): Promise<Page<StoredWorkout>> {
  return (await get<Page<StoredWorkout>>(WORKOUTS, { query: { limit: SHOWN_AT_ONCE, cursor: cursor ?? undefined }, signal })).data;
}

/** Which workouts are the same session as another, richer one. */
export async function readDuplicates(signal: AbortSignal): Promise<readonly Duplicate[]> {
  return (await get<{ items: Duplicate[] }>('/advice/v1/athletes/me/duplicates', { signal })).data.items;
}

export async function readShoes(signal: AbortSignal): Promise<readonly Shoe[]> {
  const { items } = (await get<Page<Shoe>>('/advice/v1/athletes/me/shoes', { query: { limit: 100 }, signal })).data;
  return items.filter((shoe) => !shoe.retired);
}

/** Stores a workout; what only the service says of it is left out by the service. */
export async function store(workout: Workout): Promise<StoredWorkout> {
  return (await put<StoredWorkout>(pathOf(workout), workout)).data;
}

/** Puts a deleted workout back as it was. */
export async function restore(workout: StoredWorkout): Promise<void> {
  const { sourceVersion: _, ...rest } = workout;
  await store(rest);
}

export async function erase(key: Key): Promise<void> {
  await remove(pathOf(key));
}
