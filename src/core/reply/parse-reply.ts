import type { ReplyEvent } from './action';
import { ReplyParser } from './reply-parser';

/** All events of a whole reply, each run of text or code as one event. */
export function parseReply(reply: string): ReplyEvent[] {
  const parser = new ReplyParser();
  return joinDeltas([...parser.push(reply), ...parser.end()]);
}

/** Joins neighbouring pieces of text and of one scene's code. */
export function joinDeltas(events: readonly ReplyEvent[]): ReplyEvent[] {
  const joined: ReplyEvent[] = [];
  for (const event of events) {
    const last = joined.at(-1);
    if (event.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { ...last, text: last.text + event.text };
    } else if (event.type === 'code' && last?.type === 'code' && last.index === event.index) {
      joined[joined.length - 1] = { ...last, text: last.text + event.text };
    } else joined.push(event);
  }
  return joined;
}

/** The sentences for the person: a reply without its scenes, directives and thinking. */
export function replyText(events: readonly ReplyEvent[]): string {
  return events
    .map((event) => (event.type === 'text' ? event.text : ''))
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
