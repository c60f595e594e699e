import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { sendMessage, startProject } from '~/server/testing/browser';
import { addSceneReply } from '~/server/testing/generation';
import { openScriptedApp, type ScriptedApp } from '~/server/testing/scripted-app';

const PATIENCE = { timeout: 20_000, interval: 100 };

let rig: ScriptedApp;
let page: Page;

beforeAll(async () => {
  rig = await openScriptedApp();
});
beforeEach(async () => {
  page = await rig.context.newPage();
  rig.model.script({ kind: 'reply', text: addSceneReply('Opening', 'blue') });
  await startProject(page, rig.app.url, 'An opening');
  await button('Send').waitFor();
});
afterEach(() => page.close());
afterAll(() => rig?.close());

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const chat = () => page.getByRole('list', { name: 'Conversation' });

it('shows the changed lines of an edit', async () => {
  const block = `<<<<<<< SEARCH
  return <AbsoluteFill style={{ backgroundColor: 'blue' }}>Opening</AbsoluteFill>;
=======
  return <AbsoluteFill style={{ backgroundColor: 'red' }}>Opening</AbsoluteFill>;
>>>>>>> REPLACE`;
  const text = `Red it is.\n\`\`\`tsx edit scene=1\n${block}\n\`\`\`\n@rename scene=1 name="First"\n`;
  rig.model.script({ kind: 'reply', text });
  await sendMessage(page, 'Make it red, and call it First');
  await chat().getByText('Renamed “Opening” to “First”').waitFor();
  await button('Send').waitFor();
  await button('Show changes').click();
  await expect
    .poll(() => chat().locator('pre').last().textContent(), PATIENCE)
    .toMatch(/Removed:.*'blue'.*Added:.*'red'/s);
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.reload();
  await chat().getByText('Renamed “Opening” to “First”').waitFor();
});

it('keeps the scenes of a reply among its words, now and after a reload', async () => {
  const [one, two] = [addSceneReply('One', 'blue'), addSceneReply('Two', 'red')];
  const text = `First comes this.\n${one}\nThen follows that.\n${two}\nThere you are.\n`;
  rig.model.script({ kind: 'reply', text });
  await sendMessage(page, 'Two scenes');
  await button('Send').waitFor();
  const order = /this\..*One.*that\..*Two.*you are\./s;
  const reply = chat().getByRole('listitem').last();
  await expect.poll(() => reply.textContent(), PATIENCE).toMatch(order);
  await page.reload();
  await expect.poll(() => reply.textContent(), PATIENCE).toMatch(order);
});

it('takes a message while a reply is written, and takes it back', async () => {
  rig.model.script({ kind: 'reply', text: 'A long answer. '.repeat(200), speed: 100 });
  await sendMessage(page, 'First');
  await button('Stop').waitFor();
  await page.getByRole('textbox', { name: 'Message' }).fill('Second');
  await button('Send next').click();
  await chat().getByText('Waits for the reply before it').waitFor();
  await button('Take back').click();
  await chat().getByText('You took this message back before its reply began.').waitFor();
  await page.getByRole('region', { name: 'Preview' }).focus();
  await page.keyboard.press('Escape');
  await chat().getByText('You stopped this reply. What arrived is kept.').waitFor();
});

it('goes on with a reply that was cut', async () => {
  rig.model.script(
    { kind: 'length', text: `${addSceneReply('Middle', 'red')}Then comes the` },
    { kind: 'reply', text: addSceneReply('End', 'green') },
  );
  await sendMessage(page, 'Two more');
  await button('Continue').click();
  const clips = page.getByRole('list', { name: 'Scenes' }).getByRole('listitem');
  await expect.poll(() => clips.last().textContent(), PATIENCE).toContain('End');
  expect(await clips.count()).toBe(3);
});
