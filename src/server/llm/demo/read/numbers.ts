import { restore } from '~/core/quoted-words';
import type { Bar } from '../designs/bars';
import type { NumberWords } from '../designs/number';
import { clip, sentenceCase, tidy } from './tidy';

const PREFIX = '[$€£¥]|(?:USD|EUR|GBP)\\s';
const SUFFIX =
  '\\s?%|\\s?percent|\\s?(?:k|K|m|M|mn|bn|b|B|tn)\\b|\\s(?:thousand|million|billion|trillion)\\b|\\s?[€£x°]|\\+';
const UNIT =
  '\\s?(?:kg|km|cm|mm|mb|gb|tb|kwh|mph|km/h|hours?|hrs?|h|days?|years?|min|pts?|points|votes?|people|users|units|dollars|euros)\\b';
const AMOUNT = `[+-]?(?:${PREFIX})?\\s?-?\\d{1,3}(?:[,\\s]\\d{3})+(?:\\.\\d+)?(?:${SUFFIX})*(?:${UNIT})?|[+-]?(?:${PREFIX})?\\s?-?\\d+(?:[.,]\\d+)?(?:${SUFFIX})*(?:${UNIT})?`;

const SCALE: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
};

/** The number that `AMOUNT` matched, with k, M, million and so on multiplied out. */
export function amountOf(amount: string): number {
  const digits = /-?\d[\d,\s]*(?:[.,]\d+)?/.exec(amount)?.[0] ?? '0';
  const plain = /^-?\d{1,3}(?:[,\s]\d{3})+(?:\.\d+)?$/.test(digits.trim())
    ? digits.replace(/[,\s]/g, '')
    : digits.replace(/\s/g, '').replace(',', '.');
  const scale = /(?:\d\s?)(k|m|mn|bn|b|tn|thousand|million|billion|trillion)\b/i
    .exec(amount)?.[1]
    ?.toLowerCase();
  return Number(plain) * (scale ? (SCALE[scale] ?? 1) : 1);
}

const AFTER = new RegExp(
  `^(.+?)(?:\\s*[:=(]\\s*|\\s+[-–—]\\s+|\\s+(?:is|at|with|has|had|was|were|are|of|by|about|got)\\s+|\\s+)(${AMOUNT})\\s*\\)?$`,
);
const BEFORE = new RegExp(
  `^(${AMOUNT})\\s+(?:of |for |in |are |is |from |on |people |prefer |chose |like |use )?\\s*(.+)$`,
);

function pairOf(segment: string): Bar | null {
  const text = segment.trim().replace(/[.!;]+$/, '');
  const after = AFTER.exec(text);
  const before = after ? null : BEFORE.exec(text);
  const label = after?.[1] ?? before?.[2];
  const amount = (after?.[2] ?? before?.[1])?.trim();
  if (!label || !amount) return null;
  return { label: label.trim(), value: amountOf(amount), shown: amount.replace(/\s?percent/, '%') };
}

export type RawBars = { head: string; bars: Bar[] };

/** Label and number pairs: "Q1 12, Q2 19", "apples: 30%", "41% bicycle", one per line or comma. */
export function findBars(text: string, quoted: readonly string[]): RawBars | null {
  const colon = /^([^:\n]*[^\d:\n]):\s+([\s\S]*)$/.exec(text.trim());
  // "Sales: Jan 10, Feb 20" has a head; in "Jan: 10, Feb: 20" the colon belongs to a pair.
  const hasHead = colon && !new RegExp(`^\\s*(?:${AMOUNT})\\s*(?:$|[,;\\n])`).test(colon[2] ?? '');
  const body = hasHead ? (colon[2] ?? '') : text;
  let head = hasHead ? (colon[1] ?? '') : '';
  const segments = body
    .split(
      /,(?!\d{3}(?!\d))|;|\n|\s+(?:and|und|et|y|versus|vs\.?)\s+(?=[^,;]*\d)|(?<=[%\d])\s+(?:&)\s+/,
    )
    .map((segment) => segment.replace(/^\s*(?:and\s+|[-*•]\s*)/, '').trim())
    .filter(Boolean);
  const bars = segments.map(pairOf).filter((bar) => bar !== null);
  if (bars.length < 2 || bars.length < segments.length * 0.6) return null;
  const longest = Math.max(1, ...bars.slice(1).map((bar) => bar.label.split(/\s+/).length));
  const [first] = bars;
  if (first && !head) {
    // "a bar chart of revenue Q1 12, Q2 19": only the last words of the first label are its label.
    const words = first.label.split(/\s+/);
    head = words.slice(0, -longest).join(' ');
    first.label = words.slice(-longest).join(' ');
  }
  return {
    head,
    bars: bars.slice(0, 12).map((bar) => ({
      ...bar,
      label: clip(sentenceCase(tidy(restore(bar.label, quoted))), 36) || '–',
    })),
  };
}

/** One key figure and what it counts: "12,500 users joined", "revenue grew 45%". */
export function findNumber(text: string, quoted: readonly string[]): NumberWords | null {
  const amounts = [...text.matchAll(new RegExp(`(?<![\\d⟦])(?:${AMOUNT})(?!⟧)`, 'g'))];
  const [amount] = amounts;
  if (amounts.length !== 1 || !amount) return null;
  const raw = amount[0].trim();
  const [, prefix = '', digits = '', suffix = ''] =
    /^([^\d]*)(\d[\d,\s]*(?:\.\d+)?)(.*)$/.exec(raw) ?? [];
  const number = digits.trim();
  const value = Number(number.replace(/[,\s]/g, ''));
  if (!Number.isFinite(value)) return null;
  // "12 million" keeps its word, "45 percent" its sign; units such as "users" go to the label.
  const unit =
    /^\s?(?:%|percent|k\b|m\b|mn\b|bn\b|b\b|x\b|\+|million|billion|thousand|trillion|€|£|°)*/i.exec(
      suffix,
    )?.[0] ?? '';
  const rest = `${text.slice(0, amount.index)} ${suffix.slice(unit.length)} ${text.slice(amount.index + amount[0].length)}`;
  // A number in mid-sentence leaves a hole: the sentence stays whole then.
  const starts = text.slice(0, amount.index).trim() === '';
  const decimals = /\.(\d+)$/.exec(number)?.[1]?.length ?? 0;
  return {
    label: clip(
      starts ? tidy(restore(rest, quoted)) : sentenceCase(tidy(restore(text, quoted))),
      120,
    ),
    value: prefix.includes('-') ? -value : value,
    prefix: prefix.replace('-', '').trim(),
    suffix: unit
      .replace(/\s?percent/i, '%')
      .replace(/^\s(?=million|billion|thousand|trillion)/i, ' '),
    decimals,
  };
}
