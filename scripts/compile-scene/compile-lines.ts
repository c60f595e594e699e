import { once } from 'node:events';
import { compileScene } from '~/core/compiler/compile-scene';
import { compileThoroughly } from '~/core/compiler/compile-thoroughly';
import { compileInNode } from '~/core/compiler/gate-node';
import { messageOf } from '~/core/errors';
import { SCENE_PARAMS } from '~/core/scene/artifact';
import { isPipeClosed } from './pipe';
import { splitLines } from './split-lines';

/** What is read of a line: a scene, or why it is none. */
type Job = { id: unknown; tsx: string } | { id: unknown; problem: string };

/**
 * Compiles scenes that come as lines of JSON and writes a line for each, in order. A line
 * goes out before the next one is looked at, so memory stays flat; a reader that goes
 * away ends the work quietly.
 */
export async function compileLines(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<void> {
  const gone = new AbortController();
  output.on('error', (problem) => gone.abort(problem));
  for await (const line of splitLines(input)) {
    if (gone.signal.aborted) break;
    if (line.trim() === '') continue;
    const written = output.write(`${JSON.stringify(await answer(readJob(line)))}\n`);
    if (!written) await once(output, 'drain', gone).catch(() => {});
  }
  const problem: unknown = gone.signal.reason;
  if (problem && !isPipeClosed(problem)) throw problem;
}

async function answer(job: Job) {
  const { id } = job;
  if ('problem' in job) {
    const error = { kind: 'input', message: job.problem, line: null, column: null };
    return { id, js: null, params: SCENE_PARAMS, error, notes: [] };
  }
  const options = { gate: compileInNode };
  const result = await compileThoroughly(job.tsx, options).catch((defect: unknown) => {
    // A defect of the rescue must not end the stream: the lines behind this one are waited for.
    console.error(`The rescue failed on ${JSON.stringify(id)}: ${messageOf(defect)}`);
    return compileScene(job.tsx, options);
  });
  const { js, params, error, notes } = result;
  return { id, js, params, error, notes };
}

function readJob(line: string): Job {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, problem: 'This line is not JSON.' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { id: null, problem: 'This line is not an object with “id” and “tsx”.' };
  }
  const id: unknown = Reflect.get(value, 'id') ?? null;
  const tsx: unknown = Reflect.get(value, 'tsx');
  return typeof tsx === 'string' ? { id, tsx } : { id, problem: '“tsx” has to be a text.' };
}
