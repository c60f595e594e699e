import { existsSync } from 'node:fs';

/** Takes over the settings of `.env.local` and `.env`; what the shell has set goes first. */
export function loadEnvFiles() {
  for (const file of ['.env.local', '.env']) {
    if (existsSync(file)) process.loadEnvFile(file);
  }
}
