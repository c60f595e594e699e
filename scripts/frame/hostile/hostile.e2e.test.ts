import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, startApp } from '~/server/testing/app';
import { ALONE, attackOf, BUSY, FLOODS, LASTING, QUIET } from './corpus';
import { Hits } from './hits';
import { launchHostileBrowser } from './hostile-browser';
import { type Outcome, runInApp } from './run-in-app';
import { NEEDED_TICKS } from './ticks';

/** Some of each kind, once more beside the chat and the code of the person signed in. */
const IN_WORKSPACE = [
  'cookie-read',
  'parent-document',
  'api-fetch',
  'api-through-parent-fetch',
  'fetch',
  'image-element',
  'webrtc-through-a-blank-frame',
  'asks-for-the-api',
  'markup-in-an-exception',
  'react-create-element',
  'steals-keystrokes',
  'top-location',
  'popup',
  'loop-in-a-timer',
].map(attackOf);

const nothing = (): Outcome => ({ hits: new Hits(), turns: new Map() });
let app: RunningApp;
let browser: Browser;
let share = nothing();
let busy = nothing();
let workspace = nothing();

beforeAll(async () => {
  app = await startApp();
  browser = await launchHostileBrowser();
  share = await runInApp(browser, app, 'share', { quiet: QUIET, rest: ALONE, lasting: [] });
  // In a project of their own: each begins with a page of its own, which is then sooner there.
  busy = await runInApp(browser, app, 'share', { quiet: [], rest: BUSY, lasting: [] });
  const some = { quiet: [], rest: IN_WORKSPACE, lasting: LASTING };
  workspace = await runInApp(browser, app, 'workspace', some);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const nameOf = ({ name }: { name: string }) => name;

function expectShut({ hits, turns }: Outcome, name: string): void {
  expect(turns.get(name), 'its turn').toBeDefined();
  expect(hits.of(name)).toEqual([]);
  expect(turns.get(name)?.ticks, 'ticks in a second').toBeGreaterThanOrEqual(NEEDED_TICKS);
}

describe('on a share page', () => {
  it.each([...QUIET, ...ALONE].map(nameOf))('%s is shut', (name) => {
    expectShut(share, name);
  });
  it.each(FLOODS.map(nameOf))('%s gives the page its time back', (name) => {
    expectShut(busy, name);
  });
  it.each(BUSY.filter(({ flood }) => !flood).map(nameOf))('%s leaves the page its time', (name) => {
    expectShut(busy, name);
  });
  it('nothing happens that nobody did', () => {
    expect([share, busy].flatMap(({ hits }) => hits.of('nobody'))).toEqual([]);
  });
});

describe('in the workspace', () => {
  it.each([...IN_WORKSPACE, ...LASTING].map(nameOf))('%s is shut', (name) => {
    expectShut(workspace, name);
  });
  it('nothing happens that nobody did', () => {
    expect(workspace.hits.of('nobody')).toEqual([]);
  });
});
