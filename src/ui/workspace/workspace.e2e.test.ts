import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendMessage, startProject } from '~/server/testing/browser';
import { addSceneReply } from '~/server/testing/generation';
import { colorAt } from '~/server/testing/picture';
import { openScriptedApp, type ScriptedApp } from '~/server/testing/scripted-app';

const PATIENCE = { timeout: 20_000, interval: 100 };

let rig: ScriptedApp;
let page: Page;

beforeAll(async () => {
  rig = await openScriptedApp();
});

beforeEach(async () => {
  page = await rig.context.newPage();
});

afterEach(() => page.close());
afterAll(() => rig?.close());

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
// Next's own route announcer is an alert too, outside of the page's main part.
const alert = () => page.getByRole('main').getByRole('alert');
const scenes = () => page.getByRole('list', { name: 'Scenes' }).getByRole('listitem');

async function openWithScenes(...names: string[]): Promise<void> {
  rig.model.script({
    kind: 'reply',
    text: names.map((name) => addSceneReply(name, 'blue')).join('\n'),
  });
  await startProject(page, rig.app.url, 'Some scenes');
  await expect.poll(() => scenes().count(), PATIENCE).toBe(names.length);
  await button('Send').waitFor();
}

async function openCode(on: Page) {
  await on.getByRole('tab', { name: 'Code' }).click();
  const editor = on.getByRole('textbox', { name: 'Scene code' });
  await editor.waitFor();
  return editor;
}

async function typeAtTop(on: Page, text: string): Promise<void> {
  const editor = await openCode(on);
  await editor.click();
  await on.keyboard.press('ControlOrMeta+Home');
  await on.keyboard.insertText(text);
}

describe('a reply in the chat', () => {
  it('is seen while it is written, can be stopped, and keeps what arrived', async () => {
    const text = `Here comes a slow one.\n${addSceneReply('Slow', 'blue')}`;
    rig.model.script({ kind: 'reply', text, speed: 60 });
    await startProject(page, rig.app.url, 'A slow scene');
    const chat = page.getByRole('region', { name: 'Chat' });
    await chat.getByText('Here comes a slow one.').waitFor();
    await chat.getByText(/Writing… \d+ lines?/).waitFor();
    await button('Stop').click();
    await chat.getByText(/You stopped this reply/).waitFor();
    expect(await chat.getByText('Here comes a slow one.').count()).toBe(1);
  });

  it('says why it failed, keeps the part that came, and can be asked for again', async () => {
    rig.model.script({
      kind: 'cut',
      text: 'I will draw a fox.\n```tsx add name="Fox"\nconst fox =',
    });
    await startProject(page, rig.app.url, 'A fox');
    await alert().waitFor();
    expect(await page.getByText('I will draw a fox.').count()).toBeGreaterThan(0);
    expect(await page.getByText(/const fox =/).count()).toBeGreaterThan(0);
    rig.model.script({ kind: 'reply', text: addSceneReply('Fox', 'red') });
    await button('Retry').click();
    await expect.poll(() => scenes().last().textContent(), PATIENCE).toContain('Fox');
    expect(await page.getByText('A fox', { exact: true }).count()).toBeGreaterThan(0);
  });

  it('goes on after a reload in the middle', async () => {
    const text = `Not so fast.\n${addSceneReply('Late', 'blue')}`;
    rig.model.script({ kind: 'reply', text, speed: 120 });
    await startProject(page, rig.app.url, 'A scene');
    await page.getByText('Not so fast.').waitFor();
    await page.reload();
    await page.getByText('Not so fast.').waitFor();
    await expect.poll(() => scenes().count(), PATIENCE).toBe(1);
  });
});

describe('the message box', () => {
  it('keeps its text over a reload and explains what cannot be sent', async () => {
    await openWithScenes('Opening');
    const box = page.getByRole('textbox', { name: 'Message' });
    await button('Send').click();
    expect(await alert().textContent()).toMatch(/Write what should change/);
    await box.fill('x'.repeat(20_001));
    await button('Send').click();
    expect(await alert().textContent()).toMatch(/1 character over/);
    await page.reload();
    await expect.poll(() => box.inputValue(), PATIENCE).toHaveLength(20_001);
  });

  it('keeps its text when the server cannot be reached', async () => {
    await openWithScenes('Opening');
    await page.route('**/api/trpc/chat.send**', (route) => route.abort());
    await sendMessage(page, 'Make it red');
    await expect.poll(() => alert().textContent(), PATIENCE).toMatch(/^Not sent\./);
    expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('Make it red');
  });

  it('asks for an edit of the scene that is selected', async () => {
    await openWithScenes('Opening', 'Closing');
    await scenes().nth(1).getByRole('button').first().click();
    await page.getByRole('button', { name: 'Editing: Closing' }).waitFor();
    const edit = addSceneReply('Closing', 'red').replace('add', 'edit');
    rig.model.script({ kind: 'reply', text: edit });
    await sendMessage(page, 'Make it red');
    await page.getByText(/^Edited · 2 s$/).waitFor();
    expect(await scenes().count()).toBe(2);
  });
});

describe('scenes', () => {
  it('are shown by their middle, and play from their beginning', async () => {
    await openWithScenes('Opening', 'Closing');
    await scenes().nth(1).getByRole('button').first().click();
    // Two scenes of 60 frames: the middle of the second is 3 s, its beginning 2 s.
    await page.getByText(/^03\.00/).waitFor();
    await page.keyboard.press('Home');
    await page.getByText(/^00\.00/).waitFor();
    await scenes().nth(1).getByRole('button').first().click();
    await button('Play').click();
    await page.getByText(/^02\.\d\d/).waitFor();
  });

  it('are deleted at once and come back with Undo', async () => {
    await openWithScenes('Opening', 'Closing');
    await button('Options of Opening').click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect.poll(() => scenes().count(), PATIENCE).toBe(1);
    await page.locator('[data-sonner-toast]').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => scenes().first().textContent(), PATIENCE).toContain('Opening');
  });

  it('are renamed and given a length by keyboard alone', async () => {
    await openWithScenes('Opening');
    await button('Options of Opening').press('Enter');
    await page.getByRole('menuitem', { name: 'Set length' }).press('Enter');
    await page.locator('input[aria-label^="Length"]:focus').waitFor();
    await page.keyboard.type('2,5');
    await page.keyboard.press('Enter');
    await expect.poll(() => scenes().first().textContent(), PATIENCE).toContain('2.5 s');
    await button('Options of Opening').press('Enter');
    await page.getByRole('menuitem', { name: 'Rename' }).press('Enter');
    await page.locator('input[aria-label^="Name"]:focus').waitFor();
    await page.keyboard.type('Prologue');
    await page.keyboard.press('Enter');
    await expect.poll(() => scenes().first().textContent(), PATIENCE).toContain('Prologue');
  });
});

describe('code', () => {
  it('that is not saved survives another scene and a reload', async () => {
    await openWithScenes('Opening', 'Closing');
    await typeAtTop(page, '// unsaved\n');
    await scenes().nth(1).getByRole('button').first().click();
    await expect
      .poll(() => page.locator('.cm-line').first().textContent())
      .not.toContain('unsaved');
    await page.reload();
    const editor = await openCode(page);
    await expect.poll(() => editor.textContent(), PATIENCE).toContain('// unsaved');
    await button('Discard').click();
    await expect.poll(() => editor.textContent()).not.toContain('// unsaved');
  });

  it('changed in two places shows both texts and loses neither', async () => {
    await openWithScenes('Opening');
    const other = await rig.context.newPage();
    await other.goto(page.url());
    await typeAtTop(other, '// theirs\n');
    await typeAtTop(page, '// mine\n');
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await other.getByRole('button', { name: 'Discard' }).waitFor({ state: 'detached' });
    await button('Save').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('// theirs').waitFor();
    expect(await dialog.getByText('// mine').count()).toBe(1);
    await button('Keep mine').click();
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    const editor = await openCode(page);
    await expect.poll(() => editor.textContent(), PATIENCE).toContain('// mine');
    await button('Undo').click();
    await expect.poll(() => editor.textContent(), PATIENCE).toContain('// theirs');
    await other.close();
  });
});

describe('a scene with an endless loop', () => {
  it('is drawn, and its loop is named beside it, in its clip and in its code', async () => {
    const tsx = `export default function Confetti() {
  let pieces = 0;
  while (true) pieces += 1;
  return <AbsoluteFill style="background: teal">{pieces}</AbsoluteFill>;
}`;
    rig.model.script({
      kind: 'reply',
      text: `\`\`\`tsx add name="Confetti" frames=60\n${tsx}\n\`\`\`\n`,
    });
    await startProject(page, rig.app.url, 'Confetti, please');
    await button('Send').waitFor();
    await scenes().getByText('Loop stopped').waitFor();
    await page.getByRole('tab', { name: 'Scene', exact: true }).click();
    const sentence =
      'The loop on line 3 of “Confetti” ran 5,000,000 times in one frame and was stopped.';
    await page.getByRole('note').getByText(sentence).waitFor();
    await page
      .getByText(/^Fixed \d+ things?/)
      .last()
      .click();
    await page.getByText('A style was given as text; it is read as one object.').waitFor();
    await openCode(page);
    const marked = page.locator('.fw-error-line');
    await expect.poll(() => marked.textContent(), PATIENCE).toContain('while (true)');
    expect(await page.locator('[data-frame-state]').getAttribute('data-frame-state')).toBe('ready');
    expect(await alert().count()).toBe(0);
  });

  it('shows what was repaired: a quiet line under the scene, and the lines in its code', async () => {
    const tsx = `export default function Scene() {
  const grow = spring({ frame: 9, fps: 30 );
  return <AbsoluteFill style={{ opacity: grow }}>{slogan}</AbsoluteFill>;
}`;
    rig.model.script({
      kind: 'reply',
      text: `\`\`\`tsx add name="Slogan" frames=60\n${tsx}\n\`\`\`\n`,
    });
    await startProject(page, rig.app.url, 'A slogan, please');
    await button('Send').waitFor();
    const summary = page.getByText(/^Fixed \d things, could not draw 1 thing$/);
    await summary.first().waitFor();
    await page.getByRole('tab', { name: 'Scene', exact: true }).click();
    await summary.last().click();
    const sentence = '“slogan” is not declared; a placeholder stands in for it.';
    await page.getByText(sentence).last().waitFor();
    await openCode(page);
    await expect.poll(() => page.locator('.fw-note-line').count(), PATIENCE).toBe(2);
    expect(await page.locator('.fw-note-line').first().textContent()).toContain('spring({');
    expect(await page.locator('.fw-note-degraded').textContent()).toContain('slogan');
    expect(await page.locator('.fw-error-line').count()).toBe(0);
  });
});

describe('the window', () => {
  it('shows a scene up to its edges, whatever room there is', async () => {
    await openWithScenes('Edges');
    const frame = page.getByTitle('Scene preview').first();
    for (const width of [1440, 1200, 1000, 620, 390]) {
      await page.setViewportSize({ width, height: 860 });
      const corners = async () => {
        const picture = await frame.screenshot();
        return [colorAt(picture, 0.5, 0), colorAt(picture, 0, 0.5), colorAt(picture, 0.5, 0.999)];
      };
      const blue = { red: 0, green: 0, blue: 255 };
      await expect.poll(corners, PATIENCE).toEqual([blue, blue, blue]);
    }
  });

  it.each([1440, 1024, 390])(
    'of %d px has no accessibility fault and nothing beside it',
    async (width) => {
      await openWithScenes('Opening', 'Closing');
      await page.setViewportSize({ width, height: 800 });
      await openCode(page);
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const overflow = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [scrollWidth - window.innerWidth, scrollHeight - window.innerHeight];
      });
      expect(overflow).toEqual([0, 0]);
    },
  );
});
