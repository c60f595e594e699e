import { quotedIn, restore } from '~/core/quoted-words';
import { literal } from '../designs/literal';
import { amountOf } from '../read/numbers';
import { COUNT, countOf, sentenceCase, tidy } from '../read/tidy';
import type { Change, Draft, Reading } from './change';
import { findField, findItems, findStrings, replaceLiteral } from './constants';

/** Which TEXT constants a word can mean, best first. */
const FIELDS: readonly [RegExp, readonly string[]][] = [
  [
    /^(?:sub\s?title|tag\s?line|slogan|subline|strapline|caption)$/i,
    ['subtitle', 'tagline', 'label', 'author'],
  ],
  [/^author|source$/i, ['author']],
  [/^quote$/i, ['quote', 'title']],
  [/^(?:company|brand|logo|name)$/i, ['name', 'title']],
  [/^label$/i, ['label', 'subtitle']],
  [/^(?:last word|final word|ending|end|finale)$/i, ['finale', 'subtitle']],
  [/^left(?: (?:side|name|title))?$/i, ['left']],
  [/^right(?: (?:side|name|title))?$/i, ['right']],
  [/^(?:title|headline|heading)$/i, ['title', 'name', 'quote', 'label']],
  [
    /^(?:text|words?|it|this|message|wording|copy)$/i,
    ['title', 'quote', 'name', 'label', 'finale', 'left'],
  ],
];
const FIELD =
  'sub\\s?title|tag\\s?line|slogan|subline|strapline|caption|author|source|quote|company|brand|logo|name|label|last word|final word|ending|finale|(?:left|right)(?: (?:side|name|title))?|title|headline|heading|text|words?|wording|copy|message';
const TO =
  '(?:\\s+text)?\\s*(?:to say|to read|to|into|with|as|should be|should say|should read|says?|reads?|is|:|=|by|→)\\s*:?\\s+';

const SET = [
  new RegExp(
    `\\b(?:change|set|update|edit|make|rename|rewrite|replace|turn|put|switch)\\s+(?:the\\s+|its\\s+|my\\s+)?(${FIELD})${TO}([\\s\\S]+)$`,
    'i',
  ),
  new RegExp(
    `\\b(?:the\\s+)?(${FIELD})\\s+(?:should|must|shall)\\s+(?:be|say|read)\\s*:?\\s+([\\s\\S]+)$`,
    'i',
  ),
  new RegExp(
    `\\badd\\s+(?:an?\\s+|the\\s+)?(${FIELD})\\s*(?:that (?:says|reads)|saying|reading|of|with|:|to say)?\\s*:?\\s+([\\s\\S]+)$`,
    'i',
  ),
  new RegExp(`^\\s*(${FIELD})\\s*[:=]\\s*([\\s\\S]+)$`, 'i'),
  /\b(?:make|let|have)\s+(it|this)\s+(?:to\s+)?(?:say|read)\s*:?\s+([\s\S]+)$/i,
  /\b(it|this)\s+should\s+(?:say|read)\s*:?\s+([\s\S]+)$/i,
];
const SWAP = [
  /\b(?:replace|swap|substitute|exchange)\s+(?:the\s+words?\s+)?([\s\S]+?)\s+(?:with|by|for)\s+([\s\S]+)$/i,
  /\bchange\s+(?:the\s+words?\s+)?([\s\S]+?)\s+(?:to|into)\s+([\s\S]+)$/i,
  /\binstead of\s+([\s\S]+?)[,]?\s+(?:write|say|use|put)\s+([\s\S]+)$/i,
  /^\s*([\s\S]+?)\s*(?:→|->|=>)\s*([\s\S]+)$/,
];

function wordsOf(raw: string, quoted: readonly string[]): string {
  const [first] = quotedIn(raw, quoted);
  if (first !== undefined) return first;
  return restore(raw, quoted)
    .replace(/[,.]?\s*(?:please|thanks|thank you)[.!]?\s*$/i, '')
    .replace(/\s+/g, ' ')
    .replace(/[.]\s*$/, '')
    .trim();
}

function setField(draft: Draft, field: string, words: string): Draft | { missing: string } {
  const keys = FIELDS.find(([pattern]) => pattern.test(field.trim()))?.[1] ?? ['title'];
  for (const key of keys) {
    const place = findField(draft.code, 'TEXT', key);
    if (typeof place?.value === 'string')
      return { ...draft, code: replaceLiteral(draft.code, place, words) };
  }
  return { missing: `TEXT.${keys[0] ?? 'title'}` };
}

/** Replaces `from` in every text of the scene, whatever its case. */
function swapWords(draft: Draft, from: string, to: string): Draft | { missing: string } {
  const pattern = new RegExp(from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu');
  let { code } = draft;
  // From the last to the first, so that the offsets of the others stay right.
  for (const place of findStrings(code, 'TEXT').reverse()) {
    const value = place.value.replace(pattern, () => to);
    if (value !== place.value) code = replaceLiteral(code, place, value);
  }
  return code === draft.code
    ? { missing: `the words “${from}” among the texts` }
    : { ...draft, code };
}

/** Sets the number of a bar, of a key figure or of a countdown. */
function setNumber(draft: Draft, label: string, amount: string): Draft | null {
  const shown = amount.trim();
  const escaped = literal(label)
    .slice(1, -1)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const bar = new RegExp(
    `(label:\\s*["'\`]${escaped}["'\`][^}]*?value:\\s*)[-+\\d.e]+([^}]*?shown:\\s*)(?:"[^"]*"|'[^']*')`,
    'i',
  );
  if (bar.test(draft.code)) {
    const code = draft.code.replace(
      bar,
      (_, before, between) => `${before}${amountOf(shown)}${between}${literal(shown)}`,
    );
    return { ...draft, code };
  }
  if (!/^(?:number|value|figure|count|countdown|it)$/i.test(label)) return null;
  const place = findField(draft.code, 'TEXT', 'value') ?? findField(draft.code, 'TEXT', 'from');
  return typeof place?.value === 'number'
    ? { ...draft, code: replaceLiteral(draft.code, place, Number(shown.replace(/[^\d.-]/g, ''))) }
    : null;
}

function readItem(message: string, quoted: readonly string[]): Change | null {
  const add =
    /\badd\s+(?:an?(?:other)?\s+|one more\s+)?(?:new\s+)?(?:item|bullet(?:\s+point)?|point|line|entry)\s*(?:that (?:says|reads)|saying|with|for|:|called)?\s*:?\s+([\s\S]+)$/i.exec(
      message,
    );
  const nth = new RegExp(
    `\\b(?:change|set|make|rename|replace|update)\\s+(?:the\\s+)?(first|second|third|fourth|fifth|sixth|last|${COUNT})(?:st|nd|rd|th)?\\s+(?:item|bullet(?:\\s+point)?|point|line|entry)${TO}([\\s\\S]+)$`,
    'i',
  ).exec(message);
  if (!add?.[1] && !nth?.[2]) return null;
  const words = sentenceCase(wordsOf(add?.[1] ?? nth?.[2] ?? '', quoted));
  const order = (nth?.[1] ?? '').toLowerCase();
  return {
    done: add ? `the list has “${words}”` : `the ${order} item says “${words}”`,
    apply: (draft) => {
      const items = findItems(draft.code, 'TEXT', 'items');
      const last = items?.at(-1);
      if (!items || !last) return { missing: 'TEXT.items' };
      if (add) {
        const indent = /[^\S\n]*$/.exec(draft.code.slice(0, last.start))?.[0] ?? '    ';
        const code = `${draft.code.slice(0, last.end)},\n${indent}${literal(words)}${draft.code.slice(last.end)}`;
        return { ...draft, code };
      }
      const index = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].indexOf(order);
      const place = order === 'last' ? last : items[index >= 0 ? index : countOf(order) - 1];
      return place
        ? { ...draft, code: replaceLiteral(draft.code, place, words) }
        : { missing: `item ${order}` };
    },
  };
}

/** Reads "change the text to …", "replace X with Y", "add an item …", "change Q1 to 40". */
export function readTextChanges(message: string, quoted: readonly string[]): Reading {
  const item = readItem(message, quoted);
  if (item) return { changes: [item], rest: '' };
  const removed = new RegExp(
    `\\b(?:remove|delete|clear|drop|hide)\\s+(?:the\\s+)?(${FIELD})\\s*[.!]?$`,
    'i',
  ).exec(message);
  if (removed?.[1]) {
    const field = removed[1];
    return {
      changes: [
        {
          done: `the ${field.toLowerCase()} is gone`,
          apply: (draft) => setField(draft, field, ''),
        },
      ],
      rest: '',
    };
  }
  const from = new RegExp(`\\bcount(?:s|ing)?(?:\\s?down)?\\s+from\\s+(${COUNT})\\b`, 'i').exec(
    message,
  );
  if (from?.[1] && !/\b(?:make|create|add|show|do|want)\s+(?:me\s+)?an?\b/i.test(message)) {
    const start = String(countOf(from[1]));
    return {
      changes: [
        {
          done: `it counts from ${start}`,
          apply: (draft) => setNumber(draft, 'countdown', start) ?? { missing: 'TEXT.from' },
        },
      ],
      rest: '',
    };
  }
  for (const pattern of SET) {
    const [, field, value] = pattern.exec(message) ?? [];
    const words = value ? wordsOf(value, quoted) : '';
    if (!field || !words) continue;
    return {
      changes: [
        {
          done: `the ${/^(?:it|this)$/i.test(field) ? 'text' : field.toLowerCase()} says “${words}”`,
          apply: (draft) => setField(draft, field, words),
        },
      ],
      rest: '',
    };
  }
  for (const pattern of SWAP) {
    const [, before, after] = pattern.exec(message) ?? [];
    if (!before || !after) continue;
    const [old, words] = [wordsOf(before, quoted), wordsOf(after, quoted)];
    const label = tidy(old.replace(/^the\s+/i, ''));
    const change: Change = {
      done: `“${label}” is now “${words}”`,
      apply: (draft) =>
        (/^[-+$€£¥\s]{0,3}[\d.,]+\s*\S{0,8}$/.test(words)
          ? setNumber(draft, label, words)
          : null) ?? swapWords(draft, old, words),
    };
    return { changes: [change], rest: '' };
  }
  return { changes: [], rest: message };
}
