import type { Directive, ReplyEvent } from '../../action';
import { ReplyParser } from '../../reply-parser';
import type { RecordedScene } from '../recorded';

/** All events of a reply that arrives in these pieces. */
export function feed(chunks: Iterable<string>): ReplyEvent[] {
  const parser = new ReplyParser();
  const events = Array.from(chunks, (chunk) => parser.push(chunk)).flat();
  return [...events, ...parser.end()];
}

/** Pieces of 1 to `most` UTF-16 units, other ones for every seed; characters are cut in two. */
export function* pieces(reply: string, seed: number, most = 9): Generator<string> {
  let state = seed;
  for (let at = 0; at < reply.length; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const length = 1 + (state % most);
    yield reply.slice(at, at + length);
    at += length;
  }
}

export function scenesOf(events: readonly ReplyEvent[]): RecordedScene[] {
  return events.flatMap((event): RecordedScene[] => {
    if (event.type !== 'scene-end') return [];
    const { intent, name, frames } = event.header;
    const sign = { add: '+', edit: '~', plain: '?' }[intent.kind];
    const number = intent.kind === 'edit' && intent.scene ? intent.scene : '';
    const found: RecordedScene = [`${sign}${number}`, name, frames, event.code];
    if (!event.complete) found.push('cut');
    return [found];
  });
}

/** Directives as `trim 2 90`. */
export function directivesOf(events: readonly ReplyEvent[]): string[] {
  return events.flatMap((event) => (event.type === 'directive' ? [said(event.directive)] : []));
}

function said(directive: Directive): string {
  const { kind, ...values } = directive;
  return [kind, ...Object.values(values).map((value) => value ?? '-')].join(' ');
}
