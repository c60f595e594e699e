import { quotedIn, restore } from '~/core/quoted-words';
import type { LogoWords } from '../designs/logo';
import { clip, sentenceCase, tidy } from './tidy';
import { withoutRequest } from './topic';

const WORD = /\b(?:logos?|word\s?marks?|brand(?:ing)?|ident|bumper|brand name)\b/i;
const NOUNS = new Set([
  'logo',
  'logos',
  'wordmark',
  'brand',
  'branding',
  'ident',
  'bumper',
  'reveal',
  'sting',
  'company',
  'animated',
]);
const TAG =
  /[,;.]?\s*(?:and\s+)?(?:with\s+)?(?:an?\s+|the\s+|our\s+)?(?:tag\s?line|slogan|claim|motto|strapline|subtitle)\s*(?:is|:|=|of|that says|saying|reading)?\s*([^.;\n]*)/i;

/** A logo or wordmark reveal: the name, and a tagline when one is given. */
export function readBrand(text: string, quoted: readonly string[]): LogoWords | null {
  if (!WORD.test(text)) return null;
  const tag = TAG.exec(text);
  const main = tag ? text.slice(0, tag.index) : text;
  const strings = quotedIn(main, quoted).filter(Boolean);
  const tagline = tag?.[1] ? restore(tag[1], quoted) : (strings[1] ?? '');
  const named =
    /\b(?:logo|word\s?mark|brand|ident|bumper)(?:\s+(?:reveal|animation|intro|sting|ident|video|design|opener|scene))*\s+(?:for|of|called|named|saying|that says|:)\s*(?:(?:a|an|the|my|our)\s+)?(?:(?:new\s+)?(?:company|brand|start-?up|app|product|band|caf[eé]|shop|studio|team|business|agency|bakery|restaurant)\s+(?:called|named)?\s*)?([^,.;\n]+)/i.exec(
      main,
    )?.[1] ??
    /([\p{Lu}][\p{L}\p{N}&.'’-]*(?:\s+[\p{Lu}&][\p{L}\p{N}&.'’-]*)*)\s+(?:logo|word\s?mark|brand)\b/u.exec(
      withoutRequest(main),
    )?.[1];
  const name = strings[0] ?? tidy(restore(named ?? withoutRequest(main, NOUNS), quoted));
  if (!name || WORD.test(name)) return null;
  return {
    name: clip(sentenceCase(name.replace(/\s+(?:called|named)\s*$/i, '')), 60),
    tagline: clip(sentenceCase(tidy(tagline)), 100),
  };
}
