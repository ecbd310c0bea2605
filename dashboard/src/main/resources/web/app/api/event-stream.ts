/**
 * Server-sent events over fetch. The browser's own EventSource can't send the language that the reader chose, nor tell
 * an ended session from a lost connection.
 */
import { settings } from '../shell/settings';
import { session } from '../shell/session';
import { connection } from '../shell/connection';
import { apiUrl } from './client';
import { Problem } from './problem';

export interface ServerEvent {
  event: string;
  data: string;
  id: string;
}

/** Reads the stream until it ends. Each comment or event shows that it lives; `onLife` hears of that. */
export async function readStream(
  path: string,
  options: {
    signal: AbortSignal;
    lastEventId: string;
    onEvent: (event: ServerEvent) => void;
    onRetry: (millis: number) => void;
    onLife: () => void;
  },
): Promise<void> {
  const response = await fetch(apiUrl(path), {
    credentials: 'same-origin',
    redirect: 'manual',
    signal: options.signal,
    headers: {
      'Accept': 'text/event-stream',
      'Accept-Language': settings.language,
      ...(options.lastEventId ? { 'Last-Event-ID': options.lastEventId } : {}),
    },
  });
  if (response.status === 401) session.expired();
  if (!response.ok || !response.body) throw await Problem.of(response);
  connection.report(true);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const parser = new EventParser(options.onEvent, options.onRetry);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    options.onLife();
    parser.push(value);
  }
}

/** Lines to events, as the standard has it: an empty line ends an event, several data lines are joined. */
export class EventParser {
  private rest = '';
  private data: string[] = [];
  private event = '';
  private id = '';

  constructor(
    private readonly onEvent: (event: ServerEvent) => void,
    private readonly onRetry: (millis: number) => void,
  ) {}

  push(text: string): void {
    const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? '';
    lines.forEach((line) => this.line(line));
  }

  private line(line: string): void {
    if (line === '') {
      if (this.data.length) this.onEvent({ event: this.event || 'message', data: this.data.join('\n'), id: this.id });
      this.data = [];
      this.event = '';
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) return; // a comment: the heartbeat
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') this.data.push(value);
    else if (field === 'event') this.event = value;
    else if (field === 'id') this.id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.onRetry(Number(value));
  }
}
