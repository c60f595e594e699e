import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { endNotedApps } from '../src/server/testing/noted-apps';
import { builtParts, removeOldParts } from './built-parts';

/** Before the end-to-end tests: what several of them need is built once. What it answers ends apps that files share. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeOldParts();
  await builtParts();
  const notes = await mkdtemp(join(tmpdir(), 'framewright-apps-'));
  project.provide('notedApps', notes);
  return () => endNotedApps(notes);
}
