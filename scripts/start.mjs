import './require-node.mjs';
import { resolve } from 'node:path';
import { loadEnvFiles } from './env-files.mjs';
import { launch } from './launch.mjs';
import { whyPortIsRefused } from './port.mjs';

// npm start and npm run dev: node scripts/start.mjs [--dev]
const args = process.argv.slice(2);

process.chdir(resolve(import.meta.dirname, '..'));
loadEnvFiles();
// React and Next choose their builds by it, whatever the person's shell has set.
process.env.NODE_ENV = args.includes('--dev') ? 'development' : 'production';

// Before anything slow: nobody should wait a minute to be told this.
const refusal = await whyPortIsRefused(
  process.env.HOST || '127.0.0.1',
  Number(process.env.PORT || 3000),
);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
await launch('scripts/serve.ts', args);
