import { benchBackfill } from './backfill';
import { benchCompile } from './compile';
import { benchExport } from './export';
import { report } from './figures';
import { benchFrame } from './frame';
import { benchStore } from './store';
import { benchWorkspace } from './workspace';

const BENCHES: Record<string, () => Promise<void>> = {
  compile: benchCompile,
  store: benchStore,
  backfill: benchBackfill,
  frame: printFrame,
  workspace: benchWorkspace,
  export: benchExport,
};

async function printFrame(): Promise<void> {
  const { coldMs, warmMs, hotSwapMs, runtimeBytes, compilerBytes } = await benchFrame();
  report('frame', 'insert → painted, cold', `median ${coldMs} ms`);
  report('frame', 'insert → painted, runtime fetched before', `median ${warmMs} ms`);
  report('frame', 'new revision → painted (hot swap)', `median ${hotSwapMs} ms`);
  report(
    'frame',
    'runtime / compiler, brotli',
    `${kilobytes(runtimeBytes)} / ${kilobytes(compilerBytes)}`,
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KB`;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark "${unknown[0]}". There are: ${Object.keys(BENCHES).join(', ')}.`,
  );
  process.exit(1);
}
for (const [name, run] of Object.entries(BENCHES)) {
  if (asked.length === 0 || asked.includes(name)) await run();
}
