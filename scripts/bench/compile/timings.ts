import { transformSync } from 'esbuild';
import { compileScene } from '../../../src/core/compiler/compile-scene';
import { compilePlainly } from '../../../src/core/compiler/corpus/testing/plain-compile';
import type { CorpusScene } from '../../../src/core/compiler/corpus/testing/read-scenes';
import { compileInNode } from '../../../src/core/compiler/gate-node';
import { babelToCommonJs } from './babel';

const WARM_UP = 6;
const ROUNDS = 24;

/** The compilers under measurement. Ours does most: it also links, proves and hashes its body. */
const COMPILERS: Readonly<Record<string, (tsx: string) => unknown>> = {
  framewright: (tsx) => compileScene(tsx, { gate: compileInNode }),
  'plain Sucrase': compilePlainly,
  esbuild: (tsx) => transformSync(tsx, { loader: 'tsx', format: 'cjs', jsx: 'transform' }),
  '@babel/standalone': babelToCommonJs,
};

/** Times in ms: of every scene in every round, and of every scene in its quietest round. */
export type Timings = { all: number[]; quietest: number[] };

/**
 * Time per scene by compiler, warm. The compilers take turns on every scene, so that a busy
 * moment of the machine falls on all of them; the quietest rounds tell what it does undisturbed.
 */
export function measureTimings(scenes: readonly CorpusScene[]): Map<string, Timings> {
  const names = Object.keys(COMPILERS);
  const samples = new Map(names.map((name) => [name, scenes.map((): number[] => [])]));
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [index, { tsx }] of scenes.entries()) {
      for (let turn = 0; turn < names.length; turn++) {
        const name = names[(turn + round) % names.length] ?? '';
        const start = performance.now();
        COMPILERS[name]?.(tsx);
        const took = performance.now() - start;
        if (round >= WARM_UP) samples.get(name)?.[index]?.push(took);
      }
    }
  }
  return new Map(
    Array.from(samples, ([name, byScene]) => [
      name,
      { all: byScene.flat(), quietest: byScene.map((times) => Math.min(...times)) },
    ]),
  );
}

/** Median time for one text of 20 KB, whole and broken, in ms. */
export function measureLargeText(scenes: readonly CorpusScene[]): {
  whole: number;
  broken: number;
} {
  const whole = scenes.find(({ name }) => name === 'dashboard-large')?.tsx ?? '';
  const large = whole + '\n'.concat(...enlargement(whole.length));
  const broken = large.replace('</header>', '').replace("'clamp',", "'clamp'");
  return { whole: medianOf(large), broken: medianOf(broken) };
}

/** Components in the style of a scene until there are 20 KB. */
function* enlargement(length: number): Generator<string> {
  for (let made = 0, size = length; size < 20_000; made++) {
    const part = `const Part${made} = ({ at }: { at: number }) => {
  const frame = useCurrentFrame();
  const shown = interpolate(frame, [at, at + 20], [0, 1], { extrapolateLeft: 'clamp', extrapolateRight: 'clamp' });
  return <div style={{ opacity: shown, left: ${made} * 10 }}>{frame > at ? 'Part ${made}' : null}</div>;
};
`;
    size += part.length;
    yield part;
  }
}

function medianOf(text: string): number {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    compileScene(text, { gate: compileInNode });
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[7] ?? Number.NaN;
}
