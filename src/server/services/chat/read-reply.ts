import { parseReply } from '~/core/reply/parse-reply';

/** What a reply as the model wrote it tells beyond the rows that were made of it. */
export type ReadReply = {
  /** All of its words for the person. */
  words: string;
  /** Of each whole scene, in order, how many characters of the words stand before it. */
  places: number[];
  /** The source of a scene that broke off; empty where none did. */
  unfinished: string;
};

/** Replies that are kept as they were read: a workspace asks for its messages every few seconds. */
const MOST_KEPT = 500;
const kept = new Map<string, ReadReply>();

/** Reads the reply of a generation that is over; the same one once. */
export function readReplyOf({ id, reply }: { id: string; reply: string }): ReadReply {
  const read = kept.get(id) ?? readReply(reply);
  kept.delete(id);
  kept.set(id, read);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return read;
}

export function readReply(reply: string): ReadReply {
  const read: ReadReply = { words: '', places: [], unfinished: '' };
  for (const event of parseReply(reply)) {
    if (event.type === 'text') read.words += event.text;
    if (event.type !== 'scene-end') continue;
    if (event.complete) read.places.push(read.words.length);
    else read.unfinished = event.code;
  }
  return read;
}

/**
 * Where the scenes of a reply stand among its words, in characters of `content`; null where the
 * rows differ from what it says: scenes that did not fit, words that the server added.
 */
export function scenePlaces(
  { words, places }: ReadReply,
  { content, scenes }: { content: string; scenes: number },
): number[] | null {
  if (places.length !== scenes || words.trim() !== content) return null;
  const before = words.length - words.trimStart().length;
  return places.map((place) => Math.min(content.length, Math.max(0, place - before)));
}
