import { attributes } from './candidates/attributes';
import { brackets } from './candidates/brackets';
import { earlierTokens } from './candidates/earlier-tokens';
import { jsx } from './candidates/jsx';
import { lines } from './candidates/lines';
import { lostHeader } from './candidates/lost-header';
import { strings } from './candidates/strings';
import { tokensAround } from './candidates/tokens-around';
import { truncation } from './candidates/truncation';
import { words } from './candidates/words';
import { applyEdits, type Candidate } from './edit';
import { type Head, headBefore, NO_HEAD } from './head';
import { type Finding, findProblem, type Problem } from './problem';
import { scan } from './scan';
import { lineAround } from './tokens';
import { oldCasts } from './typescript/old-casts';

/** A text that can be read again, and what was done to it. */
export type Repaired = { text: string; steps: Step[]; cost: number };
/** A candidate that was taken, with the 1-based line it changed. */
export type Step = Pick<Candidate, 'kind' | 'message' | 'degraded'> & { line: number };

type State = Repaired & { problem: Problem; head: Head };

/** Characters that may still be read: a bound on time that is the same on every machine. */
export type Work = { left: number };

/** What it costs to think of the candidates of a state, beside its text, in characters. */
const PER_STATE = 2_000;
/** What a try costs beside its reading, in characters. */
const EACH = 800;
const WIDTH = 4;
/** Characters after which a change has proven itself: much bolder ones need not be tried. */
const GOOD_GAIN = 200;
const MAX_STEPS = 12;
const MAX_NESTING = 60;

/**
 * Looks for the fewest small changes after which `text` can be read: at the first place
 * that the parser refuses, each likely change is tried, and those that get it furthest
 * are followed up. Yields repaired texts, cheapest first. Deterministic.
 */
export function* repairSyntax(text: string, start: Problem, work: Work): Generator<Repaired> {
  let beam: State[] = [{ text, steps: [], cost: 0, problem: start, head: headOf(text, start) }];
  const seen = new Set([text]);
  if (!isCode({ text, problem: start })) return;
  for (let depth = 0; depth < MAX_STEPS && beam.length > 0; depth++) {
    const open: State[] = [];
    let limit = Number.POSITIVE_INFINITY;
    for (const state of beam) work.left -= PER_STATE + 2 * state.text.length;
    for (const { state, candidate } of byCost(beam)) {
      if (state.cost + candidate.cost > limit) break;
      const next = applyEdits(state.text, candidate.edits);
      if (seen.has(next)) continue;
      seen.add(next);
      if (work.left < 0) return;
      const made = {
        text: next,
        steps: [...state.steps, stepOf(candidate, state.text)],
        cost: state.cost + candidate.cost,
      };
      const { problem, read } = problemAfter(candidate, next, state.head);
      work.left -= read + EACH;
      if (!problem) yield made;
      else {
        const one = { ...made, problem, head: NO_HEAD };
        const gained = remaining(state) - remaining(one);
        if (gained > 0) open.push(one);
        if (gained > GOOD_GAIN) limit = Math.min(limit, made.cost + 2);
      }
    }
    beam = open
      .filter(isCode)
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, WIDTH);
    beam = beam.map((state) => ({ ...state, head: headOf(state.text, state.problem) }));
  }
}

/** What can be tried next, over all states, the smallest guess first. */
function byCost(beam: State[]): { state: State; candidate: Candidate }[] {
  return beam
    .flatMap((state) => [...candidatesFor(state)].map((candidate) => ({ state, candidate })))
    .sort((a, b) => a.state.cost + a.candidate.cost - b.state.cost - b.candidate.cost);
}

function* candidatesFor(state: State): Generator<Candidate> {
  const { text, problem } = state;
  if (problem.at >= text.trimEnd().length || /^Unterminated/.test(problem.message)) {
    yield* truncation(text);
  }
  yield* oldCasts(text, problem);
  yield* words(text, problem);
  yield* attributes(text, problem);
  yield* jsx(text, problem);
  yield* brackets(text, problem);
  yield* lostHeader(text, problem);
  yield* tokensAround(text, problem);
  yield* earlierTokens(text, problem);
  yield* strings(text, problem);
  yield* lines(text, problem);
}

/** The head before a problem, unless the problem is another one when it is read behind that head. */
function headOf(text: string, problem: Problem): Head {
  const { start } = lineAround(text, problem.at);
  const head = headBefore(text, start);
  const same = findProblem(text, head).problem;
  return same?.at === problem.at && same.message === problem.message ? head : NO_HEAD;
}

/** The first problem of an edited text, and how many characters were read to find it. */
function problemAfter(candidate: Candidate, next: string, head: Head): Finding {
  const behind = candidate.edits.every(({ start }) => start >= head.cut) ? head : NO_HEAD;
  const near = findProblem(next, behind);
  if (near.problem || behind.cut === 0) return near;
  const whole = findProblem(next);
  return { ...whole, read: near.read + whole.read };
}

/** Scenes nest some 20 levels; what opens brackets without end is noise that takes long to parse. */
function isCode({ text, problem }: Pick<State, 'text' | 'problem'>): boolean {
  return scan(text, problem.at).open.length <= MAX_NESTING;
}

/** Characters behind the first problem: what has not been read yet. */
function remaining({ text, problem }: State): number {
  return text.length - problem.at;
}

/** A step more must be worth about two lines of code that can be read. */
function rank(state: State): number {
  return remaining(state) + state.cost * 60;
}

function stepOf({ kind, message, degraded, edits }: Candidate, text: string): Step {
  const line = text.slice(0, edits[0]?.start ?? 0).split('\n').length;
  return { kind, message, degraded, line };
}
