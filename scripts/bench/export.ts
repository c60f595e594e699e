import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCENE_PARAMS } from '../../src/core/scene/artifact';
import type { Composition } from '../../src/core/timeline/composition';
import { createLocalRenderEngine } from '../../src/server/render/local-render-engine';
import { buildRender } from '../build-render';

const FRAMES = 90;
const RUNS = 3;

/** What a typical scene draws: type that moves, a gradient, shapes with soft edges. */
const SCENE = `const { AbsoluteFill, interpolate, spring, useCurrentFrame, useVideoConfig } = window.Remotion;
const h = __fw.h;
function Bench() {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  const rise = spring({ frame, fps, config: { damping: 14 } });
  const dots = Array.from({ length: 24 }, (_, i) => h('div', { key: i, style: {
    position: 'absolute', left: 80 + i * 74, top: 840 + Math.sin(frame / 9 + i) * 60, width: 40, height: 40,
    borderRadius: 20, background: 'hsl(' + (i * 15 + frame * 2) + ' 80% 65%)', boxShadow: '0 8px 24px rgb(0 0 0 / 0.4)' } }));
  return h(AbsoluteFill, { style: { background: 'linear-gradient(' + frame * 2 + 'deg, #16203a, #402a5c)', color: '#fff' } },
    h('div', { style: { position: 'absolute', left: 160, top: 300, fontSize: 150, fontWeight: 750,
      opacity: interpolate(frame, [0, 20], [0, 1]), transform: 'translateY(' + (1 - rise) * 120 + 'px)' } }, 'A title that moves'),
    h('div', { style: { position: 'absolute', left: 164, top: 520, fontSize: 54, opacity: 0.8 } }, 'Frame ' + frame), dots);
}
return Bench;`;

const composition: Composition = {
  title: 'Bench',
  width: 1920,
  height: 1080,
  fps: 30,
  scenes: [
    {
      id: 'bench',
      revisionId: 'bench',
      name: 'Bench',
      durationInFrames: FRAMES,
      content: { kind: 'artifact', artifact: { js: SCENE, params: SCENE_PARAMS, lineOffset: 2 } },
    },
  ],
};

/** Exports 90 frames at 1080p three times and prints the median speed, start-up included. */
export async function benchExport(): Promise<void> {
  const started = performance.now();
  await buildRender();
  const buildSeconds = (performance.now() - started) / 1000;
  const folder = await mkdtemp(join(tmpdir(), 'framewright-bench-'));
  const seconds: number[] = [];
  try {
    for (let run = 0; run < RUNS; run++) seconds.push(await once(join(folder, `${run}.mp4`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const median = seconds.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
  console.log(`export      render bundle built in ${buildSeconds.toFixed(1)} s`);
  console.log(
    `export      ${(FRAMES / median).toFixed(1)} frames/s (1080p, ${FRAMES} frames in ${median.toFixed(1)} s, median of ${RUNS})`,
  );
}

async function once(outputPath: string): Promise<number> {
  const start = performance.now();
  await createLocalRenderEngine().render({
    composition,
    outputPath,
    deadlineMs: 120_000,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return (performance.now() - start) / 1000;
}
