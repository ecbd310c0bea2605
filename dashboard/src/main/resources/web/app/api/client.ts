/**
 * Requests to the services through the dashboard's backend, which adds the access token: the browser never sees one.
 * A path starts with the service: `/advice/v1/athletes/me/advice`.
 */
import { settings } from '../shell/settings';
import { session } from '../shell/session';
import { aborted, Problem } from './problem';

export interface Query {
  [name: string]: string | number | undefined;
}

export interface Options {
  query?: Query;
  /** Sent as JSON; a Blob or File is sent as it is. */
  body?: unknown;
  signal?: AbortSignal | undefined;
  headers?: Record<string, string>;
}

export interface Reply<T> {
  data: T;
  status: number;
  etag: string | null;
  headers: Headers;
}

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

export function apiUrl(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return `/api${path}${text ? `?${text}` : ''}`;
}

/** The headers every request carries; a custom one on changes shows that no other site's form sent them. */
export function apiHeaders(method: Method): Record<string, string> {
  return {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': settings.language,
    ...(method === 'GET' ? {} : { 'X-Freshlegs-Request': '1' }),
  };
}

/** Sends one request. Throws a {@link Problem} for anything but a 2xx or 304, and the browser's AbortError when aborted. */
export async function request<T>(method: Method, path: string, options: Options = {}): Promise<Reply<T>> {
  const { query, body, signal, headers } = options;
  const raw = body instanceof Blob;
  let response: Response;
  try {
    response = await fetch(apiUrl(path, query), {
      method,
      credentials: 'same-origin',
      redirect: 'manual',
      signal: signal ?? null,
      headers: {
        ...apiHeaders(method),
        ...(body !== undefined && !raw ? { 'Content-Type': 'application/json' } : {}),
        ...headers,
      },
      body: body === undefined ? null : raw ? body : JSON.stringify(body),
    });
  } catch (thrown) {
    if (aborted(thrown)) throw thrown;
    throw Problem.network();
  }
  if (response.status === 401) session.expired();
  if (!response.ok && response.status !== 304) throw await Problem.of(response);
  return {
    data: (await content(response)) as T,
    status: response.status,
    etag: response.headers.get('ETag'),
    headers: response.headers,
  };
}

async function content(response: Response): Promise<unknown> {
  if (response.status === 204 || response.status === 304 || response.status === 202) return undefined;
  try {
    return await response.json();
  } catch (thrown) {
    if (aborted(thrown)) throw thrown;
    throw Problem.network();
  }
}

export const get = <T>(path: string, options?: Options): Promise<Reply<T>> => request<T>('GET', path, options);
export const put = <T>(path: string, body: unknown, options?: Options): Promise<Reply<T>> =>
  request<T>('PUT', path, { ...options, body });
export const post = <T>(path: string, body: unknown, options?: Options): Promise<Reply<T>> =>
  request<T>('POST', path, { ...options, body });
export const remove = (path: string, options?: Options): Promise<Reply<undefined>> =>
  request<undefined>('DELETE', path, options);

/** The record, or null when there is none. */
export async function getOrNull<T>(path: string, options?: Options): Promise<T | null> {
  try {
    return (await get<T>(path, options)).data;
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.status === 404) return null;
    throw thrown;
  }
}
