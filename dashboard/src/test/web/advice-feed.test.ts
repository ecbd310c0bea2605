import { same } from './check.ts';
import { VirtualTime } from './virtual-time.ts';
import { Backoff } from '../../main/resources/web/app/api/backoff.ts';
import { AdviceFeed, type Arrival } from '../../main/resources/web/app/today/advice-feed.ts';

interface Asked {
  at: number;
  headers: Record<string, string>;
}

/** The service as these tests need it: what is read, what the stream does, and when it was asked for either. */
class Service {
  readonly reads: Asked[] = [];
  readonly streams: Asked[] = [];
  version = 1;
  stream: (signal: AbortSignal) => Promise<Response> = (signal) => Promise.resolve(open(signal));

  constructor(private readonly time: VirtualTime) {}

  readonly fetch = (url: string, init: RequestInit): Promise<Response> => {
    const asked = { at: this.time.now, headers: init.headers as Record<string, string> };
    if (url.endsWith('/stream')) {
      this.streams.push(asked);
      return this.stream(init.signal as AbortSignal);
    }
    this.reads.push(asked);
    const etag = `"${this.version}"`;
    if (asked.headers['If-None-Match'] === etag) return Promise.resolve(new Response(null, { status: 304 }));
    const advice = { date: '2026-11-23', headline: `version ${this.version}` };
    return Promise.resolve(new Response(JSON.stringify(advice), { headers: { ETag: etag } }));
  };
}

/** A stream that says nothing until it is given up. */
function open(signal: AbortSignal): Response {
  const body = new ReadableStream({
    start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)),
  });
  return new Response(body);
}

async function followed(
  work: (feed: AdviceFeed, service: Service, time: VirtualTime, headlines: string[]) => Promise<void>,
): Promise<void> {
  const time = new VirtualTime();
  const service = new Service(time);
  const random = Math.random;
  time.install();
  Object.assign(globalThis, { fetch: service.fetch });
  Math.random = () => 0.5; // the middle of the spread
  const feed = new AdviceFeed(null);
  const headlines: string[] = [];
  feed.addEventListener('arrival', (event) => headlines.push((event as CustomEvent<Arrival>).detail.advice.headline));
  try {
    feed.start();
    await work(feed, service, time, headlines);
  } finally {
    feed.stop();
    Math.random = random;
    time.uninstall();
  }
}

Deno.test('today is asked for each minute, and what is as before is not sent again', async () => {
  await followed(async (_feed, service, time, headlines) => {
    await time.pass(59_999);
    same(service.reads.length, 1);
    await time.pass(1);
    same(
      service.reads.map(({ at, headers }) => [at, headers['If-None-Match'] ?? null]),
      [[0, null], [60_000, '"1"']],
    );
    same(headlines, ['version 1']);
    service.version = 2;
    await time.pass(60_000);
    same(headlines, ['version 1', 'version 2']);
  });
});

Deno.test('a hidden page asks for nothing', async () => {
  await followed(async (_feed, service, time) => {
    await time.pass(1_000);
    const page = document as { hidden: boolean };
    page.hidden = true;
    try {
      await time.pass(300_000);
      same(service.reads.length, 1);
    } finally {
      page.hidden = false;
    }
  });
});

Deno.test('a stream that can not be opened is tried again after twice as long each time, at most after a minute', async () => {
  await followed(async (_feed, service, time) => {
    service.stream = () => Promise.reject(new TypeError('no connection'));
    await time.pass(300_000);
    const waits = service.streams.slice(1).map((asked, index) => asked.at - (service.streams[index]?.at ?? 0));
    same(waits.slice(0, 7), [45_000 + 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });
});

Deno.test('a service that has no stream left is left alone for as long as it says', async () => {
  await followed(async (_feed, service, time) => {
    service.stream = () => Promise.resolve(new Response('{}', { status: 503, headers: { 'Retry-After': '40' } }));
    await time.pass(45_000 + 4_000 + 39_000);
    same(service.streams.length, 2);
    await time.pass(1_000);
    same(service.streams.length, 3);
  });
});

Deno.test('a stream that has been silent for three heartbeats is opened anew', async () => {
  await followed(async (_feed, service, time) => {
    await time.pass(44_999);
    same(service.streams.length, 1);
    await time.pass(1 + 4_000);
    same(service.streams.map((asked) => asked.at), [0, 49_000]);
  });
});

Deno.test('the wait is spread from half to one and a half, and starts anew after a success', () => {
  const waits = (random: number) => {
    const backoff = new Backoff(2_000, () => random);
    const first = backoff.delay();
    for (let failure = 0; failure < 9; failure++) backoff.failed();
    const longest = backoff.delay();
    backoff.succeeded();
    return [first, longest, backoff.delay()];
  };
  same(waits(0), [1_000, 30_000, 1_000]);
  same(waits(1), [3_000, 90_000, 3_000]);
  same(new Backoff(2_000, () => 0).delay(5), 5_000);
});
