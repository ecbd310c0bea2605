import { same } from './check.ts';
import { EventParser, type ServerEvent } from '../../main/resources/web/app/api/event-stream.ts';

function parsed(...chunks: string[]): { events: ServerEvent[]; retries: number[] } {
  const events: ServerEvent[] = [];
  const retries: number[] = [];
  const parser = new EventParser(
    (event) => events.push(event),
    (millis) => retries.push(millis),
  );
  chunks.forEach((chunk) => parser.push(chunk));
  return { events, retries };
}

Deno.test('an event is told when its empty line comes, wherever the network cut it', () => {
  same(parsed('id:7\neve', 'nt:advice\ndata:{"a"', ':1}\n', '\n').events, [{ event: 'advice', data: '{"a":1}', id: '7' }]);
});

Deno.test('a comment is no event', () => {
  same(parsed(':heartbeat\n\n:heartbeat\n\n').events, []);
});

Deno.test('several data lines are one text', () => {
  same(parsed('data: one\ndata: two\n\n').events, [{ event: 'message', data: 'one\ntwo', id: '' }]);
});

Deno.test('the id stays until another one comes', () => {
  const ids = parsed('id:1\ndata:a\n\ndata:b\n\nid:2\ndata:c\n\n').events.map((event) => event.id);
  same(ids, ['1', '1', '2']);
});

Deno.test('lines may end as Windows ends them, also when the cut is in between', () => {
  same(parsed('event: advice\r', '\ndata: x\r\n', '\r\n').events, [{ event: 'advice', data: 'x', id: '' }]);
});

Deno.test('the time to come back after is heard, nonsense in its place is not', () => {
  same(parsed('retry:2310\nretry: soon\n').retries, [2310]);
});
