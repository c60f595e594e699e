import { quotedIn, restore } from '~/core/quoted-words';
import { clip, sentenceCase, tidy } from './tidy';
import { ADJECTIVES, FILLERS, isLike, LINKS, NOUNS, VERBS } from './vocabulary';

type Token = { word: string; end: number };

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*|⟦\d+⟧|[^\s\p{L}\p{N}]/gu)].map(
    (match) => ({
      word: match[0].toLowerCase().replace('’', "'"),
      end: match.index + match[0].length,
    }),
  );
}

// "Announce our new bike" is about the bike.
const ANNOUNCING =
  /^\s*(?:please\s+)?(?:announce|present|promote|introduce|celebrate|advertise|show|display|visuali[sz]e|animate|illustrate|draw|plot)\s+(?=(?:our|my|the|an?|that|how|why|what|this)\b|⟦)/i;

/**
 * `text` without the request around its topic: "Can you mkae a short video about cats" gives
 * "cats". A text that is no request ("Make tea, not war") comes back as it is.
 */
export function withoutRequest(text: string, designNouns: ReadonlySet<string> = new Set()): string {
  let end = 0;
  let asked = false;
  let linked = false;
  let verb = false;
  for (const token of tokensOf(text)) {
    const { word } = token;
    if (linked && !(isLike(word, LINKS) || word === 'the')) break;
    if (word === ':' && asked) linked = true;
    else if (isLike(word, NOUNS) || isLike(word, designNouns)) asked = true;
    else if (asked && isLike(word, LINKS)) linked = true;
    else if (isLike(word, VERBS)) verb = true;
    else if (/^(?:me|us|moi|mir)$/.test(word) && verb) asked = true;
    else if (!(FILLERS.has(word) || isLike(word, ADJECTIVES) || (verb && LINKS.has(word)))) break;
    end = token.end;
  }
  if (!asked) return text.replace(ANNOUNCING, '');
  // "the" belongs to the topic, not to the request: "about the sea".
  const before = text.slice(0, end);
  const article = linked ? (/\b(?:the|a|an)\s*$/i.exec(before)?.[0] ?? '') : '';
  return article + text.slice(end);
}

// "AIについての動画を作って" · "制作一个关于猫的视频" · "고양이에 대한 영상 만들어줘"
function withoutEastAsianRequest(text: string): string {
  return text
    .replace(
      /(?:に関する|についての|に関しての|の)?(?:短い)?(?:動画|ビデオ|映像|アニメーション)を?(?:作って|作成して|作って)(?:ください|下さい|くれ)?[。.!！]?\s*$/u,
      '',
    )
    .replace(
      /^(?:请|請)?(?:帮我|幫我)?(?:制作|製作|做|创建|創建|生成)?(?:一个|一個|一段)?(?:关于|關於)/u,
      '',
    )
    .replace(/的(?:短)?(?:视频|影片|動畫|动画|短片)[。.!！]?\s*$/u, '')
    .replace(
      /(?:에 대한|에 관한|의)?\s*(?:짧은\s*)?(?:영상|동영상|비디오)(?:을|를)?\s*(?:만들어\s*(?:줘|주세요)|제작해\s*(?:줘|주세요))[.!]?\s*$/u,
      '',
    );
}

const SAYS =
  /(?:(?:^\s*(?:just\s+)?|,\s*(?:just|only)\s+)the (?:words?|text)\b|\bthat (?:says|reads|said|goes)|saying|which says|reading|(?:with|using) the (?:text|words?|title|headline|message|phrase)|titled|called|entitled|\b(?:text|title|headline|words)\s*(?::|=|is)\s)\s*:?\s*/i;
// "A title Hello" shows Hello.
const NAMED_TITLE =
  /^\s*(?:(?:[Aa]n?|[Tt]he|[Ee]in|[Dd]er)\s+)?(?:[Tt]itle(?:\s+card)?|[Hh]eadline|[Hh]eading|[Tt]itel)\s+(?=\p{Lu}|⟦)/u;
const SUBTITLE =
  /[,;.]?\s*(?:and\s+)?(?:with\s+)?(?:an?\s+|the\s+)?(?:subtitle|sub-title|tagline|slogan|subline|second line|caption|strapline)\s*(?:is|:|=|of|that says|saying|reading)?\s*/i;

export type Topic = { title: string; subtitle: string };

/** Title and subtitle for a prompt that asks for nothing more special; never the bare request. */
export function readTopic(
  masked: string,
  quoted: readonly string[],
  designNouns?: ReadonlySet<string>,
): Topic {
  const sub = SUBTITLE.exec(masked);
  const main = sub ? masked.slice(0, sub.index) : masked;
  const after = sub ? masked.slice(sub.index + sub[0].length) : '';
  let subtitle = quotedIn(after, quoted)[0] ?? restore(after.split(/[.;\n]/)[0] ?? '', quoted);
  const strings = quotedIn(main, quoted).filter(Boolean);
  const says = SAYS.exec(main);
  let title: string;
  if (strings[0]) {
    title = strings[0];
    if (!subtitle) subtitle = strings[1] ?? '';
    return { title: clip(title, 130), subtitle: clip(tidy(subtitle), 140) };
  }
  if (says)
    title = main.slice(says.index + says[0].length).split(/\n|(?<=[.!?])\s+(?=\p{Lu})/u)[0] ?? '';
  else if (NAMED_TITLE.test(main)) title = main.replace(NAMED_TITLE, '');
  else title = withoutEastAsianRequest(withoutRequest(main.trim(), designNouns).trim());
  const sentences = tidy(title).split(/(?<=[.!?。！？])\s+|(?<=[。！？])/u);
  const first = tidy(sentences[0] ?? '');
  if (!subtitle && sentences.length > 1 && first.length <= 110) subtitle = tidy(sentences[1] ?? '');
  const fallback = tidy(restore(masked, quoted)) || 'Hello';
  return {
    title: clip(sentenceCase(first || clip(fallback, 80)), 120),
    subtitle: clip(sentenceCase(tidy(subtitle)), 130),
  };
}
