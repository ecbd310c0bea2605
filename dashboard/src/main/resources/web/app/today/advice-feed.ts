/** The advice of a day, and for today each that follows it. */
import type { Advice } from '../api/types';
import { Backoff } from '../api/backoff';
import { get } from '../api/client';
import { readStream } from '../api/event-stream';
import { aborted, Problem } from '../api/problem';
import { connection } from '../shell/connection';
import { session } from '../shell/session';
import { settings } from '../shell/settings';

const PATH = '/advice/v1/athletes/me/advice';
const POLL_MILLIS = 60_000;
/** The service sends a heartbeat every 15 s: silence this long means that the connection is gone. */
const SILENCE_MILLIS = 45_000;
const FIRST_RETRY_MILLIS = 2_000;

export interface Arrival {
  advice: Advice;
  /** What was shown before, for the same day; null for the first. */
  before: Advice | null;
}

/**
 * Follows today by the stream, and asks each minute all the same: a stream may be held back by something in between.
 * After a failure it comes back with a growing, jittered delay; while the page is hidden or offline it rests. Fires
 * `arrival` (with {@link Arrival}) for an advice that differs, `problem` when there is nothing to show, `state` when
 * the time read up to or the connection changed.
 */
export class AdviceFeed extends EventTarget {
  advice: Advice | null = null;
  /** How far the service has read the events, as it said last. */
  dataAsOf: string | null = null;
  problem: Problem | null = null;

  private etag: string | null = null;
  private lastEventId = '';
  // one each: that the advice can be read says nothing of the stream
  private readonly readings = new Backoff(FIRST_RETRY_MILLIS);
  private readonly followings = new Backoff(FIRST_RETRY_MILLIS);
  private following: AbortController | null = null;
  private reading: AbortController | null = null;
  private poll: ReturnType<typeof setInterval> | undefined;
  private reread: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private language = settings.language;

  /** A date is a day of the past, read once; null is today, followed. */
  constructor(private readonly date: string | null) {
    super();
  }

  start(): void {
    void this.read();
    document.addEventListener('visibilitychange', this.onWake);
    connection.addEventListener('change', this.onWake);
    session.addEventListener('restored', this.onWake);
    settings.addEventListener('change', this.onSettings);
    if (this.date === null) {
      this.poll = setInterval(() => {
        if (!document.hidden) void this.read();
      }, POLL_MILLIS);
      void this.follow();
    }
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.onWake);
    connection.removeEventListener('change', this.onWake);
    session.removeEventListener('restored', this.onWake);
    settings.removeEventListener('change', this.onSettings);
    clearInterval(this.poll);
    clearTimeout(this.reread);
    this.reading?.abort();
    this.rest();
  }

  /** Reads the advice once; an answer that says "as before" changes nothing. */
  async read(): Promise<void> {
    clearTimeout(this.reread);
    this.reading?.abort();
    const reading = (this.reading = new AbortController());
    try {
      const reply = await get<Advice | undefined>(PATH, {
        query: { date: this.date ?? undefined },
        signal: reading.signal,
        headers: this.etag ? { 'If-None-Match': this.etag } : {},
      });
      this.readings.succeeded();
      connection.report(true);
      this.dataAsOf = reply.headers.get('Freshlegs-Data-As-Of') ?? this.dataAsOf;
      this.problem = null;
      if (reply.data) {
        this.etag = reply.etag;
        this.arrived(reply.data);
      }
      this.dispatchEvent(new Event('state'));
    } catch (thrown) {
      if (!aborted(thrown)) this.failed(Problem.from(thrown));
    }
  }

  private failed(problem: Problem): void {
    if (problem.sessionExpired) return; // the shell asks to sign in; `restored` reads again
    if (problem.code === 'NETWORK') connection.report(false);
    this.readings.failed();
    clearTimeout(this.reread);
    this.reread = setTimeout(() => void this.read(), this.readings.delay(problem.retryAfterSeconds));
    this.problem = problem;
    this.dispatchEvent(new Event(this.advice ? 'state' : 'problem'));
  }

  private arrived(advice: Advice): void {
    const before = this.advice?.date === advice.date ? this.advice : null;
    if (before && JSON.stringify(before) === JSON.stringify(advice)) return;
    this.advice = advice;
    this.dispatchEvent(new CustomEvent<Arrival>('arrival', { detail: { advice, before } }));
  }

  private async follow(): Promise<void> {
    clearTimeout(this.again);
    if (this.following || this.date !== null || document.hidden || !connection.online || session.isExpired) return;
    const following = (this.following = new AbortController());
    let silence = setTimeout(() => following.abort(), SILENCE_MILLIS);
    let leastSeconds: number | null = null;
    try {
      await readStream(`${PATH}/stream`, {
        signal: following.signal,
        lastEventId: this.lastEventId,
        onEvent: ({ event, data, id }) => {
          if (event !== 'advice') return;
          this.lastEventId = id;
          this.followings.succeeded();
          this.arrived(JSON.parse(data) as Advice);
        },
        onRetry: (millis) => (this.followings.firstMillis = millis),
        onLife: () => {
          clearTimeout(silence);
          silence = setTimeout(() => following.abort(), SILENCE_MILLIS);
        },
      });
    } catch (thrown) {
      this.followings.failed();
      if (thrown instanceof Problem) leastSeconds = thrown.retryAfterSeconds;
    } finally {
      clearTimeout(silence);
    }
    if (this.following !== following) return; // it was told to rest
    this.following = null;
    this.again = setTimeout(() => void this.follow(), this.followings.delay(leastSeconds));
  }

  private rest(): void {
    clearTimeout(this.again);
    const following = this.following;
    this.following = null;
    following?.abort();
  }

  private readonly onWake = (): void => {
    if (document.hidden || !connection.online) {
      this.rest();
      return;
    }
    this.readings.succeeded();
    this.followings.succeeded();
    void this.read();
    void this.follow();
  };

  /** Another language means another text of the same advice. */
  private readonly onSettings = (): void => {
    if (this.language === settings.language) return;
    this.language = settings.language;
    this.etag = null;
    this.lastEventId = '';
    this.advice = null;
    this.rest();
    void this.read();
    void this.follow();
  };
}
