import type { CompileNote, CompileResult } from '../../scene/artifact';
import type { Reading } from '../unwrap/reading';
import { readingsOf } from '../unwrap/readings-of';
import { firstProblem, type Problem } from './problem';
import { barestReading, rareReadingsOf } from './readings/rare-readings';
import { type Repaired, repairSyntax, type Work } from './repair-syntax';
import { withCard } from './unfinished';

/** Compiles a text that can be read; the light half. */
type Compile = (text: string) => CompileResult;
type Broken = { reading: Reading; problem: Problem };

/** What models and tools write where they cut a text off. */
const CUT_MARK =
  /\n[^\S\n]*(?:\/\/|\{?\/\*|#)?[^\S\n]*[([]?(?:\.{3}|…)[^\S\n]*[([]?[^\S\n]*(?:truncated|continued?|rest|remaining|remainder|omitted|cut|more|output)\b[^\n]*\s*$/i;
/** Characters that may be parsed for one source: about 100 ms. */
const WORK = 400_000;
/** Repaired texts that are compiled at most: one that parses may still hold no component. */
const MAX_COMPILED = 8;
/** Readings that are repaired at most. */
const MAX_READINGS = 3;

/**
 * The heavy half: makes a text readable that the light half could not read, and compiles
 * it. Where that fails too, gives the light half's result with the better place of its error.
 */
export function rescue(given: string, light: CompileResult, compile: Compile): CompileResult {
  const source = given.replace(CUT_MARK, '');
  const rare = compileRare(source, compile);
  if (rare) return rare;
  const work: Work = { left: WORK };
  let compiled = 0;
  const broken = brokenReadings(source);
  for (const { reading, problem } of broken.slice(0, MAX_READINGS)) {
    for (const repaired of repairSyntax(reading.text, problem, work)) {
      if (compiled++ >= MAX_COMPILED) break;
      const result = compileRepaired(repaired, compile);
      if (result.js !== null) return withNotes(result, [...reading.notes, ...notesOf(repaired)]);
    }
  }
  const problem = broken[0]?.problem;
  return problem && light.error?.kind === 'syntax' ? withPlace(light, problem) : light;
}

/** A text that broke off before its picture began gets a component that says so. */
function compileRepaired({ text, steps }: Repaired, compile: Compile): CompileResult {
  const result = compile(text);
  const brokeOff = steps.some(({ kind }) => kind === 'closed-truncation');
  const card = brokeOff ? withCard(text, result) : null;
  return card === null ? result : compile(card);
}

/** The first rare reading that runs and draws all of itself, else the first that runs. */
function compileRare(source: string, compile: Compile): CompileResult | null {
  let partly: CompileResult | null = null;
  for (const reading of rareReadingsOf(source)) {
    const result = compile(reading.text);
    if (result.js === null) continue;
    const noted = withNotes(result, reading.notes);
    if (!noted.notes.some(({ degraded }) => degraded)) return noted;
    partly ??= noted;
  }
  return partly;
}

/** The readings that cannot be read as they are, those that can be read furthest first. */
function brokenReadings(source: string): Broken[] {
  const broken: Broken[] = [];
  for (const reading of [...readingsOf(source), barestReading(source)]) {
    const problem = firstProblem(reading.text);
    if (problem) broken.push({ reading, problem });
  }
  const unread = ({ reading: { text }, problem }: Broken) => text.slice(problem.at).trim().length;
  return broken.sort((a, b) => unread(a) - unread(b));
}

function notesOf({ steps }: Repaired): CompileNote[] {
  return steps.map(({ kind, message, line, degraded }) => ({ kind, message, line, degraded }));
}

function withNotes(result: CompileResult, notes: CompileNote[]): CompileResult {
  const all = [...notes, ...result.notes];
  return { ...result, notes: all.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

/** The light half's error at the place that the better parser names. */
function withPlace(light: CompileResult, { line, column, message }: Problem): CompileResult {
  if (!light.error) return light;
  const words = message.replace(/\.$/, '');
  const sentence = `The code cannot be read: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`;
  return { ...light, error: { ...light.error, message: sentence, line, column } };
}
