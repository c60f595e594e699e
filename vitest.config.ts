import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = {
  '~': fileURLToPath(new URL('./src', import.meta.url)),
  // The real package throws outside a bundler that knows the react-server condition.
  'server-only': fileURLToPath(new URL('./src/server/testing/server-only.ts', import.meta.url)),
};

export default defineConfig({
  resolve: { alias },
  test: {
    silent: 'passed-only',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: ['**/*.e2e.test.ts'],
          // Reading the modules anew for each file takes longer than most files' tests.
          isolate: false,
          globalSetup: 'src/server/testing/global-setup.ts',
          setupFiles: 'src/server/testing/worker-setup.ts',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['src/**/*.e2e.test.ts', 'scripts/**/*.e2e.test.ts'],
          globalSetup: 'scripts/e2e-setup.ts',
          // Files of one worker share its browser and its app, and read every module once.
          isolate: false,
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
