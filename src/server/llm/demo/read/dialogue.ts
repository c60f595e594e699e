import { quotedIn, restore } from '~/core/quoted-words';
import type { ChatWords } from '../designs/chat';
import { clip, sentenceCase, tidy } from './tidy';
import { withoutRequest } from './topic';

const NAMED = /^\s*[-*•]?\s*([\p{L}][\p{L}\p{N} .'’-]{0,22}?)\s*[:：]\s*(\S.*)$/u;
const RESERVED =
  /^(?:title|text|subtitle|headline|tagline|slogan|background|bg|colou?rs?|accent|duration|length|format|size|style|font|theme|quote|author|scene(?: \d+)?|intro|outro|opening|ending|items?|points?|list|music|note|video|prompt|https?|message|cta)$/i;
const SPEECH =
  /([\p{Lu}][\p{L}'’-]{0,18})\s+(?:says?|asks?|repl(?:y|ies|ied)|answers?|texts?|writes?|responds?|said|asked|answered)\s*[:,]?\s*(⟦\d+⟧)/gu;
const WORD =
  /\b(?:chat|chats|dialog(?:ue)?|conversation|text messages?|texting|sms|whatsapp|imessage|messenger|messages between|chat bubbles?|speech bubbles?|dm)\b/i;
const CHAT_NOUNS = new Set([
  'chat',
  'dialogue',
  'dialog',
  'conversation',
  'whatsapp',
  'sms',
  'bubbles',
  'messages',
  'imessage',
]);

type Line = ChatWords['lines'][number];

function namedLines(text: string, quoted: readonly string[]): Line[] {
  // One line may hold several: "Anna: Hi / Ben: Hello".
  const pieces = text.split(/\n|\s+[/|]\s+|(?<=[.!?⟧])\s+(?=[\p{Lu}][\p{L}]{0,18}:\s)/u);
  return pieces.flatMap((piece): Line[] => {
    const [, from = '', said = ''] = NAMED.exec(piece) ?? [];
    const name =
      from
        .split(/[.,!?]\s+/)
        .at(-1)
        ?.trim() ?? '';
    if (!name || RESERVED.test(name) || name.split(/\s+/).length > 3) return [];
    return [{ from: name, text: clip(tidyLine(restore(said, quoted)), 180) }];
  });
}

function tidyLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^["“]|["”]$/g, '')
    .trim();
}

/** A dialogue in the prompt: named lines, "Anna says …", or quoted lines of a chat. */
export function readDialogue(text: string, quoted: readonly string[]): ChatWords | null {
  const asked = WORD.test(text);
  const lines = namedLines(text, quoted);
  const speakers = new Set(lines.map((line) => line.from.toLowerCase()));
  const repeats = lines.length > speakers.size;
  if (lines.length >= 2 && speakers.size <= 4 && (asked || repeats || speakers.size === 2)) {
    if (asked || lines.every((line) => !/^[\d.,%$€£\s]+$/.test(line.text))) {
      return { title: '', lines: lines.slice(0, 8) };
    }
  }
  const speech = [...text.matchAll(SPEECH)].map(
    ([, from = '', token = '']): Line => ({ from, text: clip(restore(token, quoted), 180) }),
  );
  if (speech.length >= 2) return { title: '', lines: speech.slice(0, 8) };
  if (!asked) return null;

  const [, one = 'Anna', two = 'Ben'] =
    /\bbetween\s+(?:an?\s+|the\s+|my\s+)?([\p{L}'’-]+(?:\s+\p{Lu}[\p{L}]+)?)\s+and\s+(?:an?\s+|the\s+|my\s+)?([\p{L}'’-]+)/u.exec(
      text,
    ) ?? [];
  const names = [sentenceCase(one), sentenceCase(two)];
  const strings = quotedIn(text, quoted).filter(Boolean);
  if (strings.length >= 2) {
    return {
      title: '',
      lines: strings
        .slice(0, 8)
        .map((said, index) => ({ from: names[index % 2] ?? 'Anna', text: clip(said, 180) })),
    };
  }
  const about = /\babout\s+([^.\n]+)/i.exec(text)?.[1] ?? '';
  const plain =
    tidy(restore(about, quoted)) || tidy(restore(withoutRequest(text, CHAT_NOUNS), quoted));
  const topic = strings[0] ?? (WORD.test(plain) ? '' : plain);
  if (!topic) return null;
  const [first = 'Anna', second = 'Ben'] = names;
  return {
    title: '',
    lines: strings[0]
      ? [{ from: first, text: strings[0] }]
      : [
          { from: first, text: clip(`Have you got a minute? It is about ${topic}`, 160) },
          { from: second, text: 'Of course! What is on your mind?' },
          { from: first, text: 'I have an idea that you will love' },
          { from: second, text: 'Tell me everything' },
        ],
  };
}
