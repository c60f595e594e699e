import { quotedIn, restore } from '~/core/quoted-words';
import type { Brief } from '../brief';
import { readBrand } from './brand';
import { readComparison } from './compare';
import { readCountdown } from './countdown';
import { readDialogue } from './dialogue';
import { findList, shown } from './items';
import { findBars, findNumber } from './numbers';
import { readQuote } from './quote';
import { clip, sentenceCase, tidy } from './tidy';
import { readTopic, withoutRequest } from './topic';

const CHART =
  /\b(?:bar[\s-]?(?:chart|graph)s?|charts?|graphs?|diagram|histogram|statistics|stats|infographic|data visuali[sz]ation|bars)\b/i;
const STEPS =
  /\b(?:time\s?lines?|road\s?map|steps|milestones|schedule|process|how it works|how to|history of|journey|phases|stages|itinerary)\b/i;
const LIST =
  /\b(?:lists?|bullets?|bullet[\s-]points?|check\s?list|agenda|points|reasons|tips|features|benefits|ingredients|menu|facts|values|rules|habits|things|ways|ideas|lessons|mistakes|top \d+)\b/i;
const NUMBER =
  /\b(?:counter|count(?:s|ing)? up|kpi|key figure|number|statistic|stat|metric|users|customers|downloads|followers|subscribers|members|revenue|sales|growth|grew|growing|raised|sold|reached|hit|passed|increase[ds]?|decrease[ds]?|up|down|saved|percent|people|million|billion|countries|visitors|views)\b|%|[$€£]\s?\d/i;

const DESIGN_NOUNS = new Set(
  'chart charts pie line column donut area graph bar bars bar-chart barchart diagram histogram infographic list bullet bullets bulleted points checklist timeline roadmap steps stats statistics counter number kpi quote kinetic animated showing comparison agenda slide'.split(
    ' ',
  ),
);

/** The words before a list or chart as its title: without the request and its own name. */
function titleOf(head: string, quoted: readonly string[]): string {
  const strings = quotedIn(head, quoted).filter(Boolean);
  if (strings[0]) return clip(strings[0], 100);
  const topic = withoutRequest(head, DESIGN_NOUNS)
    .replace(
      /\b(?:with|as|in|into|using)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:bar\s+)?(?:charts?|graphs?|lists?|bullets?|bullet points?|points|timeline|steps|items)\b.*$/i,
      '',
    )
    .replace(/\b(?:chart|graph|list|timeline)\b\s*(?:of|for|about|showing)?\s*$/i, '')
    .replace(
      /^\s*(?:show|display|draw|plot|visuali[sz]e|make|create|list|give)\s+(?:me\s+|us\s+)?/i,
      '',
    );
  return clip(sentenceCase(tidy(restore(topic, quoted))), 100);
}

function readBars(text: string, quoted: readonly string[]): Brief | null {
  const found = findBars(text, quoted);
  if (!found) return null;
  const years = found.bars.every((bar) => /^(?:1[5-9]|20)\d\d$/.test(bar.shown));
  if (years && !CHART.test(text)) return null;
  return { design: 'bars', title: titleOf(found.head, quoted), bars: found.bars };
}

/** “a chart apples 30 pears 45”: labels and numbers in turn, where a comma would part scenes. */
function withCommas(text: string): string {
  return /\d\s*$/.test(text) ? text.replace(/(\d)\s+(?=\p{L}[\p{L}\s]*\s\d)/gu, '$1, ') : text;
}

function readSteps(items: readonly string[], title: string, quoted: readonly string[]): Brief {
  const steps = items.slice(0, 7).map((item, index) => {
    const plain = tidy(restore(item, quoted));
    const marked =
      /^((?:1[0-9]|20)\d\d|\d{1,2}[:.]\d\d(?:\s?[ap]m)?|\d{1,2}\s?[ap]m|[\p{L}]{3,9}\.?(?:\s\d{1,2})?|(?:week|day|step|phase|month|q)\s?\d+)\s*[:–—-]\s+(.+)$/iu.exec(
        plain,
      ) ?? /^((?:1[0-9]|20)\d\d)\s+(.+)$/.exec(plain);
    return {
      mark: marked?.[1] ?? String(index + 1),
      text: clip(sentenceCase(tidy(marked?.[2] ?? plain)), 90),
    };
  });
  return { design: 'steps', title, steps };
}

function readItems(text: string, quoted: readonly string[]): Brief | null {
  const found = findList(text);
  if (!found) return null;
  const { items, how } = found;
  const title = titleOf(found.head, quoted);
  const dated = items.filter((item) =>
    /^\s*(?:(?:1[0-9]|20)\d\d\b|(?:week|day|step|phase|q)\s?\d+\s*[:–-])/i.test(item),
  ).length;
  const labelled = items.filter((item) => /^[\p{L}]{2,12}:\s/u.test(item)).length;
  if (STEPS.test(text) || dated >= 2 || (how !== 'colon' && labelled >= 3))
    return readSteps(items, title, quoted);
  if (how === 'colon' && items.length < 3 && !LIST.test(text)) return null;
  // A sentence with a colon and commas is prose, unless its parts are short.
  if (how === 'colon' && !LIST.test(text) && items.some((item) => item.split(/\s+/).length > 9))
    return null;
  return { design: 'list', title, items: items.slice(0, 8).map((item) => shown(item, quoted)) };
}

function readKeyFigure(text: string, quoted: readonly string[]): Brief | null {
  // Words that are dictated are a title, whatever number is among them.
  if (!NUMBER.test(text) || /\b(?:just|only) the (?:words?|text)\b/i.test(text)) return null;
  const strings = quotedIn(text, quoted);
  const source = strings.length === 1 && /\d/.test(strings[0] ?? '') ? restore(text, quoted) : text;
  const topic = withoutRequest(source, DESIGN_NOUNS);
  if (topic.split(/\s+/).length > 16 || /[.!?]\s+\S/.test(topic)) return null;
  const found = findNumber(topic, quoted);
  // A year, "top 10" or "24/7" is no key figure.
  if (!found || (/^(?:19|20)\d\d$/.test(String(found.value)) && !found.prefix && !found.suffix))
    return null;
  if (
    /\b(?:top|number|no\.?|#)\s*\d/i.test(topic) ||
    (LIST.test(topic) && !found.suffix && !found.prefix)
  )
    return null;
  return { design: 'number', ...found };
}

/** What one scene shall show; always something, at the least a title with the prompt's own words. */
export function readBrief(text: string, quoted: readonly string[]): Brief {
  const dialogue = readDialogue(text, quoted);
  if (dialogue) return { design: 'chat', ...dialogue };
  const countdown = readCountdown(text, quoted);
  if (countdown) return { design: 'countdown', ...countdown };
  const charted = CHART.test(text)
    ? (readBars(text, quoted) ?? readBars(withCommas(text), quoted))
    : null;
  if (charted) return charted;
  const comparison = readComparison(text, quoted);
  if (comparison) return { design: 'split', ...comparison };
  const quote = readQuote(text, quoted);
  if (quote) return { design: 'quote', ...quote };
  const brand = readBrand(text, quoted);
  if (brand) return { design: 'logo', ...brand };
  return (
    readBars(text, quoted) ??
    readItems(text, quoted) ??
    readKeyFigure(text, quoted) ?? { design: 'title', ...readTopic(text, quoted, DESIGN_NOUNS) }
  );
}
