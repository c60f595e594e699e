import { setImmediate as turn } from 'node:timers/promises';
import { warmRescue } from '~/core/compiler/compile-thoroughly';
import type { Database } from '~/server/db/client';
import { sceneRevisions } from '~/server/db/schema/project';
import { compose } from '~/server/llm/demo/compose';
import { compileLightly } from '../scene/compile-columns';

/** Scenes that tell what this installation's model and people write. */
const MOST_STORED = 30;
/** Longer ones are compiled for the first time when somebody waits for them, in characters. */
const LONGEST = 20_000;
/** After so many, V8 has compiled the compiler. */
const ROUNDS = 3;

/** One scene of every design of the demo model, for an installation that has few of its own. */
const PROMPTS = [
  'A kinetic title that says "Launch day"',
  'A bullet list: fast, safe, simple',
  'A bar chart: Q1 12, Q2 18, Q3 27, Q4 41',
  'A quote: "Simplicity is the ultimate sophistication" by Leonardo da Vinci',
  'A countdown from 5',
  'A logo reveal for Northwind',
  'A chat: Ana: Are you there? Ben: Always.',
  'Compare paper vs screen',
];

/**
 * Loads both halves of the compiler and runs the light one until it is fast: the first scenes of a
 * process take it several times as long, and somebody waits for them. Others get their turn after
 * every scene. Rejects with the database's errors, and when the rescue cannot be loaded.
 */
export async function warmCompiler(db: Database): Promise<void> {
  await warmRescue();
  // Whichever come first: to order them would read them all.
  const stored = await db
    .select({ tsxCode: sceneRevisions.tsxCode })
    .from(sceneRevisions)
    .limit(MOST_STORED);
  const own = stored.map(({ tsxCode }) => tsxCode).filter(({ length }) => length <= LONGEST);
  const designs = PROMPTS.flatMap((prompt) => compose(prompt).scenes.map(({ code }) => code));
  const sources = own.length < designs.length ? [...own, ...designs] : own;
  for (let round = 0; round < ROUNDS; round++) {
    for (const source of sources) {
      compileLightly(source);
      await turn();
    }
  }
}
