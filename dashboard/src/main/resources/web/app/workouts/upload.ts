/** Sends files of workouts with progress, which fetch does not tell. */
import { apiHeaders, apiUrl } from '../api/client';
import { Problem } from '../api/problem';
import type { BatchReply } from '../api/types';
import { connection } from '../shell/connection';
import { session } from '../shell/session';

export type Format = 'fit' | 'tcx' | 'gpx';
export const FORMATS: readonly Format[] = ['fit', 'tcx', 'gpx'];
export const MOST_BYTES = 32 * 1024 * 1024;

/** The format of a file by the end of its name. */
export function formatOf(name: string): Format | null {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return FORMATS.find((format) => format === extension) ?? null;
}

export interface Upload {
  file: File;
  format: Format;
  /** For a device whose clock was never set: when the workout began, with offset. */
  startTime?: string | undefined;
  /** The share sent so far, 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

export function upload({ file, format, startTime, onProgress, signal }: Upload): Promise<BatchReply> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', apiUrl(`/workouts/v1/athletes/me/imports/${format}`, { startTime }));
    for (const [name, value] of Object.entries(apiHeaders('POST'))) request.setRequestHeader(name, value);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.upload.addEventListener('load', () => onProgress(1));
    request.addEventListener('error', () => {
      connection.report(navigator.onLine);
      reject(Problem.network());
    });
    request.addEventListener('abort', () => reject(new DOMException('The upload was given up', 'AbortError')));
    request.addEventListener('load', () => void answer(request).then(resolve, reject));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

async function answer(request: XMLHttpRequest): Promise<BatchReply> {
  if (request.status === 401) session.expired();
  if (request.status < 200 || request.status > 299) {
    const retryAfter = request.getResponseHeader('Retry-After');
    throw await Problem.of(
      new Response(request.responseText, {
        status: request.status,
        headers: retryAfter === null ? {} : { 'Retry-After': retryAfter },
      }),
    );
  }
  try {
    return JSON.parse(request.responseText) as BatchReply;
  } catch {
    throw Problem.network();
  }
}
