import { benchBackfill } from './backfill';
import { benchCompile } from './compile';
import { benchExport } from './export';
import { benchFrame } from './frame';
import { benchGeneration } from './generation';
import { benchShare } from './share';
import { benchStore } from './store';
import { benchWorkspace } from './workspace';

const BENCHES: Record<string, () => Promise<void>> = {
  compile: benchCompile,
  store: benchStore,
  generation: benchGeneration,
  backfill: benchBackfill,
  frame: benchFrame,
  workspace: benchWorkspace,
  share: benchShare,
  export: benchExport,
};

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
