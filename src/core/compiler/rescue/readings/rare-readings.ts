import type { CompileNote } from '../../../scene/artifact';
import type { Reading, Step } from '../../unwrap/reading';
import { fences, plainSource, prose, readingsOf, thinking } from '../../unwrap/readings-of';
import { conflicts } from './conflicts';
import { diff } from './diff';
import { escapedQuotes, outerQuotes } from './escaped-quotes';
import { fileHeaders } from './file-headers';
import { htmlEscapes } from './html-escapes';
import { json } from './json';
import { lineNumbers } from './line-numbers';
import { lookAlikes } from './look-alikes';
import { looseFences } from './loose-fences';
import { oddLines } from './odd-lines';
import { proseInside } from './prose-inside';
import { quotation } from './quotation';
import { terminalColors } from './terminal-colors';
import { wrappers } from './wrappers';

/** What may stand around or in code, from the outside in. Each is tried on what the ones before it gave. */
const STEPS: readonly Step[] = [
  terminalColors,
  thinking,
  json,
  oddLines,
  quotation,
  lineNumbers,
  diff,
  conflicts,
  fences,
  wrappers,
  looseFences,
  fileHeaders,
  htmlEscapes,
  escapedQuotes,
  outerQuotes,
  prose,
  proseInside,
  lookAlikes,
];
const MOST = 8;
/** Characters that are looked at for one source: a bound on time that is the same on every machine. */
const WORK = 150_000;

/**
 * Readings of a source that none of the light half's readings could make run, likeliest
 * first: unwrappings and characters that are rarer, and all of them together. Eight at most.
 */
export function* rareReadingsOf(source: string): Generator<Reading> {
  const tried = new Set(Array.from(readingsOf(source), ({ text }) => text));
  let left = MOST;
  for (const { reading } of walk(source)) {
    if (tried.has(reading.text) || reading.text.trim() === '') continue;
    tried.add(reading.text);
    yield reading;
    left -= 1;
    if (left === 0) return;
  }
}

/**
 * The reading in which a repair has the best chance: everything taken off that was found
 * around the code and in it. The source itself when there was nothing.
 */
export function barestReading(source: string): Reading {
  let barest: Reading = { text: source, notes: [] };
  for (const { reading, isLast } of walk(source)) {
    barest = reading;
    if (isLast) break;
  }
  return barest;
}

type Visit = { reading: Reading; isLast: boolean };

/** All readings, depth first: the first one that is last has had every step that applies. */
function* walk(source: string): Generator<Visit> {
  const seen = new Set<string>();
  let work = WORK;
  function* visit(text: string, notes: readonly CompileNote[]): Generator<Visit> {
    if (seen.has(text) || work < text.length) return;
    seen.add(text);
    // Lines cost more than characters: most steps look at each.
    work -= text.length + 20 * text.split('\n').length + 2_000;
    const readings = STEPS.flatMap((step) => step(text)).filter((one) => one.text.trim() !== '');
    yield { reading: { text, notes: [...notes] }, isLast: readings.length === 0 };
    for (const next of readings) yield* visit(next.text, [...notes, ...next.notes]);
  }
  yield* visit(plainSource(source), []);
}
