import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendMessage, startProject } from '~/server/testing/browser';
import { addSceneReply } from '~/server/testing/generation';
import { openScriptedApp, type ScriptedApp } from '~/server/testing/scripted-app';

const PATIENCE = { timeout: 20_000, interval: 100 };
const NAMES = ['One', 'Two', 'Three', 'Four', 'Five'];

const block = (search: string, replace: string) =>
  `\`\`\`tsx edit scene=1\n<<<<<<< SEARCH\n${search}\n=======\n${replace}\n>>>>>>> REPLACE\n\`\`\`\n`;

/** What is said, what the model answers, and the names and lengths (s) of the scenes after it. */
const TURNS: { said: string; reply: string; after: string }[] = [
  {
    said: 'Five scenes',
    reply: NAMES.map((name) => addSceneReply(name, 'blue')).join('\n'),
    after: 'One 2, Two 2, Three 2, Four 2, Five 2',
  },
  {
    said: 'Make the first three seconds long',
    reply: '@trim scene=1 frames=90',
    after: 'One 3, Two 2, Three 2, Four 2, Five 2',
  },
  {
    said: 'The last one first',
    reply: '@move scene=5 to=1',
    after: 'Five 2, One 3, Two 2, Three 2, Four 2',
  },
  {
    said: 'Twice, please',
    reply: '@duplicate scene=2',
    after: 'Five 2, One 3, One 3, Two 2, Three 2, Four 2',
  },
  {
    said: 'Drop the copy',
    reply: '@delete scene=3',
    after: 'Five 2, One 3, Two 2, Three 2, Four 2',
  },
  {
    said: 'Call the first one Opening',
    reply: '@rename scene=1 name="Opening"',
    after: 'Opening 2, One 3, Two 2, Three 2, Four 2',
  },
  {
    said: 'A red opening',
    reply: block("backgroundColor: 'blue'", "backgroundColor: 'red'"),
    after: 'Opening 2, One 3, Two 2, Three 2, Four 2',
  },
  {
    said: 'One more at the end',
    reply: addSceneReply('Outro', 'lime', 30),
    after: 'Opening 2, One 3, Two 2, Three 2, Four 2, Outro 1',
  },
  {
    said: 'Fade into the second',
    reply: '@transition scene=2 fade frames=15',
    after: 'Opening 2, fade One 3, Two 2, Three 2, Four 2, Outro 1',
  },
  {
    said: 'Rewrite the outro, longer',
    reply: addSceneReply('Finale', 'gold', 120).replace('add', 'edit scene=6'),
    after: 'Opening 2, fade One 3, Two 2, Three 2, Four 2, Finale 4',
  },
];

let rig: ScriptedApp;
let page: Page;

beforeAll(async () => {
  rig = await openScriptedApp();
  page = await rig.context.newPage();
});

afterAll(() => rig?.close());

const button = (name: string | RegExp, on = page) => on.getByRole('button', { name, exact: true });

/** The timeline as a person reads it, e.g. `One 2, fade Two 3`. */
const timeline = (on = page) =>
  on
    .getByRole('list', { name: 'Scenes' })
    .getByRole('listitem')
    .evaluateAll((items) =>
      items
        .map((item) => {
          const name = item.querySelector('button[title]:not([aria-label])')?.getAttribute('title');
          const length = /([\d.,]+) s$/m.exec(item.textContent ?? '')?.[1];
          const way = item.querySelector('[aria-label^="Transition into"]')?.ariaLabel ?? '';
          return `${/: Fade/.test(way) ? 'fade ' : ''}${name} ${length}`;
        })
        .join(', '),
    );

describe('a session of ten messages', () => {
  it('is driven from the workspace, with reloads in between', async () => {
    for (const [index, { said, reply, after }] of TURNS.entries()) {
      rig.model.script({ kind: 'reply', text: `Turn ${index + 1}.\n${reply}` });
      if (index === 0) await startProject(page, rig.app.url, said);
      else await sendMessage(page, said);
      await page.getByText(`Turn ${index + 1}.`).waitFor();
      await expect.poll(() => timeline(), PATIENCE).toBe(after);
      await button('Send').waitFor();
      if (index % 3 === 2) {
        await page.reload();
        await expect.poll(() => timeline(), PATIENCE).toBe(after);
      }
    }
    expect(rig.model.requests).toHaveLength(TURNS.length);
  });

  it('is undone step by step to its beginning, also after a reload', async () => {
    for (let index = TURNS.length - 2; index >= 0; index--) {
      await button(/^Undo/).click();
      await expect.poll(() => timeline(), PATIENCE).toBe(TURNS[index]?.after);
      if (index === 4) await page.reload();
    }
    await button(/^Undo/).click();
    await expect.poll(() => timeline(), PATIENCE).toBe('');
    await expect.poll(() => button(/^Undo/).isDisabled(), PATIENCE).toBe(true);
  });

  it('is done again step by step, also after a reload', async () => {
    for (const [index, { after }] of TURNS.entries()) {
      await button(/^Redo/).click();
      await expect.poll(() => timeline(), PATIENCE).toBe(after);
      if (index === 4) await page.reload();
    }
    await expect.poll(() => button(/^Redo/).isDisabled(), PATIENCE).toBe(true);
    expect(rig.model.requests).toHaveLength(TURNS.length);
  });
});

describe('a reply that is being written', () => {
  it('goes on without its tab, and two tabs that come later see the same', async () => {
    const long = `${'A sentence about it. '.repeat(60)}\n${addSceneReply('Late', 'red')}`;
    rig.model.script({ kind: 'reply', text: long, speed: 400 });
    await sendMessage(page, 'Slowly');
    await page.getByText('A sentence about it.').first().waitFor();
    const url = page.url();
    await page.close();
    const tabs = await Promise.all([rig.context.newPage(), rig.context.newPage()]);
    for (const tab of tabs) await tab.goto(url);
    for (const tab of tabs) {
      await tab.getByText('A sentence about it.').first().waitFor();
      await expect.poll(() => timeline(tab), PATIENCE).toMatch(/Late 2$/);
      await button('Send', tab).waitFor();
    }
    expect(rig.model.requests).toHaveLength(TURNS.length + 1);
    page = tabs[0] ?? page;
    await tabs[1]?.close();
  });

  it('lets the next message wait for it, and both are answered', async () => {
    rig.model.script(
      {
        kind: 'reply',
        text: `Slow.\n${'More words. '.repeat(60)}\n@trim scene=1 frames=30`,
        speed: 400,
      },
      { kind: 'reply', text: 'Quick.\n@trim scene=2 frames=30' },
    );
    await sendMessage(page, 'First wish');
    await page.getByText('Slow.').waitFor();
    await sendMessage(page, 'Second wish');
    await page.getByText('Quick.').waitFor();
    await expect.poll(() => timeline(), PATIENCE).toMatch(/^Opening 1, fade One 1, /);
  });
});

describe('scenes', () => {
  it('are moved and copied from their menu', async () => {
    const before = await timeline();
    const choose = async (scene: string, item: string) => {
      await button(`Options of ${scene}`).first().click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await choose('Opening', 'Move later');
    await expect.poll(() => timeline(), PATIENCE).toMatch(/^(fade )?One 1, Opening 1, /);
    await choose('Opening', 'Duplicate');
    await expect.poll(() => timeline(), PATIENCE).toMatch(/One 1, Opening 1, Opening 1, /);
    await button(/^Undo/).click();
    await button(/^Undo/).click();
    await expect.poll(() => timeline(), PATIENCE).toBe(before);
  });
});
