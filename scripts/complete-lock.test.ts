import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { completeLock, platformOf } from './complete-lock.mjs';

describe('the lock of this project', () => {
  it('lists the optional packages of every platform, so that npm ci takes it anywhere', async () => {
    const lock = JSON.parse(await readFile('package-lock.json', 'utf8'));
    expect(completeLock(lock).added).toEqual([]);
  });

  it('names no registry', async () => {
    expect(await readFile('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });
});

describe('completing a lock', () => {
  it('adds what is missing beside what is there, marked as its parent is', () => {
    const { lock, added } = completeLock({
      lockfileVersion: 3,
      packages: {
        '': {},
        'node_modules/tool': {
          version: '1.0.0',
          dev: true,
          optionalDependencies: { '@tool/darwin-arm64': '1.0.0', '@tool/linux-x64': '1.0.0' },
        },
        'node_modules/tool/node_modules/@tool/linux-x64': { version: '1.0.0' },
      },
    });
    expect(added).toEqual(['@tool/darwin-arm64']);
    expect(lock.packages['node_modules/@tool/darwin-arm64']).toEqual({
      version: '1.0.0',
      cpu: ['arm64'],
      os: ['darwin'],
      dev: true,
      optional: true,
    });
    expect(completeLock(lock).added).toEqual([]);
  });

  it.each([
    ['@next/swc-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@next/swc-win32-arm64-msvc', { os: ['win32'], cpu: ['arm64'] }],
    ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('reads the platform of %s from its name', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});
