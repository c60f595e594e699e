import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureColor, sendMessage, startProject } from '~/server/testing/browser';
import { openScriptedApp, type ScriptedApp } from '~/server/testing/scripted-app';

const PATIENCE = { timeout: 20_000, interval: 100 };

let rig: ScriptedApp;
let page: Page;

beforeAll(async () => {
  rig = await openScriptedApp();
  page = await rig.context.newPage();
  answerWith('add name="Opening"', 'red');
  await startProject(page, rig.app.url, 'A red scene');
  await settled();
});

afterAll(() => rig?.close());

/** Two seconds of one colour, with the frame's number; a broken one throws from frame 10 on. */
function source(color: string, broken: boolean): string {
  return `const { AbsoluteFill, useCurrentFrame } = window.Remotion;
export default function Scene() {
  const frame = useCurrentFrame();
  const spot = ${broken ? 'frame < 10 ? { x: 4 } : undefined' : '{ x: 4 }'};
  return <AbsoluteFill style={{ backgroundColor: '${color}' }}>
    <p id="frame" style={{ fontSize: 90, margin: spot.x }}>{frame}</p>
  </AbsoluteFill>;
}
`;
}

function answerWith(action: string, color: string, { broken = false, speed = 0 } = {}): void {
  const text = `Done.\n\`\`\`tsx ${action} frames=60\n${source(color, broken)}\`\`\`\n`;
  rig.model.script({ kind: 'reply', text, ...(speed > 0 ? { speed } : {}) });
}

const button = (name: string | RegExp, on: Page = page) =>
  on.getByRole('button', { name, exact: true });
const settled = () => button('Send').waitFor();
const undo = () => page.getByRole('banner').getByRole('button', { name: /^Undo/ });
const panel = (name: string) => page.getByRole('tab', { name, exact: true }).click();
const alert = () => page.getByRole('main').getByRole('alert');
const stopped = 'This scene stopped while it was drawn';
const isColor = (color: string) => expect.poll(() => pictureColor(page), PATIENCE).toBe(color);
const versions = () => page.getByRole('list', { name: 'Versions of Opening' });
const violations = async () =>
  (await new AxeBuilder({ page }).exclude('iframe').analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html),
  ]);

describe('a scene that throws while it is drawn', () => {
  it('is told with its place, its message and whose code it is', async () => {
    await isColor('red');
    answerWith('edit scene=1', 'blue', { broken: true });
    await sendMessage(page, 'Make it blue');
    await alert().getByText(stopped).waitFor();
    const words = await alert().textContent();
    expect(words).toMatch(
      /At 1 s, on line 6, it stopped with “Cannot read prop.* \(reading 'x'\)”/,
    );
    await alert().getByText('The model wrote this version; its code is kept.').waitFor();
    await settled();
    await panel('History');
    const onPicture = page.getByRole('region', { name: 'Problem of this scene' });
    await onPicture.getByText('“Opening”: stops while drawn').waitFor();
    await onPicture.getByRole('button', { name: 'Restore last working' }).waitFor();
    expect(await violations()).toEqual([]);
    await panel('Scene');
    await onPicture.waitFor({ state: 'detached' });
  });

  it('is fixed by one call of the model, whoever presses again', async () => {
    const calls = rig.model.requests.length;
    const other = await rig.context.newPage();
    await other.goto(page.url());
    await button('Fix it', other).waitFor();
    answerWith('edit scene=1', 'lime', { speed: 120 });
    // Both at once: what one of them is told would take the other's button away.
    await Promise.all([button('Fix it').click(), button('Fix it', other).click()]);
    await alert()
      .getByText(/^A fix was asked for/)
      .waitFor();
    await other.getByText(/^A fix was asked for/).waitFor();
    expect(await button('Fix it').count()).toBe(0);
    await isColor('lime');
    await settled();
    expect(await alert().count()).toBe(0);
    expect(rig.model.requests).toHaveLength(calls + 1);
    expect(rig.model.requests.at(-1)?.messages.at(-1)?.content).toContain(
      'Fix “Opening”: it stops at',
    );
    await other.close();
  });

  it('is not fixed a second time when it comes back, and gives way to what worked', async () => {
    const calls = rig.model.requests.length;
    await undo().click();
    await alert()
      .getByText(/^A fix was asked for/)
      .waitFor();
    expect(await button('Fix it').count()).toBe(0);
    await button('Restore last working').click();
    await isColor('lime');
    await expect.poll(() => alert().count(), PATIENCE).toBe(0);
    expect(rig.model.requests).toHaveLength(calls);
  });
});

describe('the history of a scene', () => {
  it('says of each version where it came from, what was asked and what is wrong', async () => {
    await panel('History');
    const items = versions().getByRole('listitem');
    await expect.poll(() => items.count(), PATIENCE).toBe(5);
    const texts = await items.allTextContents();
    expect(texts[0]).toMatch(/^Version 5current.*Restored from version 3/);
    expect(texts[1]).toMatch(/^Version 4.*Restored from version 2Stops while drawn/);
    expect(texts[2]).toMatch(/^Version 3.*Edited by the modelFix “Opening”: it stops/);
    expect(texts[3]).toMatch(/^Version 2.*Make it blueStops while drawn/);
    expect(texts[4]).toMatch(/^Version 1.*Written by the modelA red scene/);
    expect(await violations()).toEqual([]);
  });

  it('goes back to any of them, in a step that Undo takes back', async () => {
    await button('Restore version 1').click();
    await isColor('red');
    await versions().getByText('Version 6').waitFor();
    const toast = page.locator('[data-sonner-toast]').filter({ hasText: 'Version 1 of' });
    await toast.getByRole('button', { name: 'Undo' }).click();
    await isColor('lime');
  });
});

describe('two versions side by side', () => {
  const frames = () => page.getByRole('dialog').getByTitle('Scene preview');
  const numbers = async () => {
    const handles = await frames().elementHandles();
    const inside = await Promise.all(handles.map((handle) => handle.contentFrame()));
    return Promise.all(
      inside.map(async (frame) => Number(await frame?.locator('#frame').textContent())),
    );
  };
  const stand = (frame: number) =>
    expect.poll(() => numbers().catch(() => []), PATIENCE).toEqual([frame, frame]);

  it('begin at the same frame and stay in step, by bar, by key and while they play', async () => {
    const before = await page.locator('iframe[title="Scene preview"]').count();
    await button('Compare version 1').click();
    await stand(30);
    const bar = page.getByRole('slider', { name: 'Position of both' });
    await bar.fill('47');
    await stand(47);
    await bar.press('ArrowLeft');
    await stand(46);
    await bar.press('Home');
    await stand(0);
    await button('Play both').press('Space');
    const seen: number[] = [];
    for (let look = 0; look < 6; look++) {
      const start = performance.now();
      const [left = 0, right = 0] = await numbers();
      seen.push(left);
      // The two are read one after the other, while they move at 30 frames a second.
      const passed = Math.ceil(((performance.now() - start) / 1000) * 30);
      expect(Math.abs(left - right)).toBeLessThanOrEqual(passed + 2);
      await page.waitForTimeout(60);
    }
    expect(new Set(seen).size).toBeGreaterThan(2);
    await button('Play both').waitFor();
    await stand(59);
    await page.getByRole('combobox', { name: 'Left version' }).selectOption({ index: 3 });
    await page.getByText('Code of version 4').waitFor();
    // A button that was just pressed tells its name in a tooltip, which stands outside of every region.
    await page.getByRole('combobox', { name: 'Left version' }).focus();
    await page.mouse.move(0, 0);
    await expect.poll(() => page.getByRole('tooltip').count(), PATIENCE).toBe(0);
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.locator('iframe[title="Scene preview"]').count(), PATIENCE)
      .toBe(before);
  });

  it('show what differs in their code, and either can be restored', async () => {
    await button('Compare version 1').click();
    const changed = page.getByRole('dialog').locator('.cm-changedText');
    await expect.poll(() => changed.allTextContents(), PATIENCE).toEqual(['red', 'lime']);
    await page.getByRole('dialog').getByRole('button', { name: 'Restore version 1' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await isColor('red');
  });

  it('stand one above the other in a narrow window, with one column of code', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await panel('History');
    await button('Compare version 3').click();
    await stand(30);
    await page.getByText(/^From “Code of version 3”/).waitFor();
    expect(await violations()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});

describe('code that is not saved while the scene changes', () => {
  const editor = () => page.getByRole('textbox', { name: 'Scene code' });
  const write = async (text: string) => {
    await panel('Code');
    await editor().click();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.insertText(text);
  };
  const meet = async (origin: string, theirs: string, mine: string) => {
    await panel('Code');
    await button('Save').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`Newer version: ${origin}`).waitFor();
    expect(await dialog.textContent()).toContain(theirs);
    expect(await dialog.textContent()).toContain(mine);
    return dialog;
  };

  it('meets a reply: both are shown, and what is given up stays at hand', async () => {
    await write('// one\n');
    answerWith('edit scene=1', 'yellow');
    await sendMessage(page, 'Make it yellow');
    await isColor('yellow');
    const dialog = await meet('edited by the model', 'yellow', '// one');
    await dialog.getByRole('button', { name: 'Take theirs' }).click();
    await expect.poll(() => editor().textContent(), PATIENCE).not.toContain('// one');
    await page.reload();
    await button('Get my text back').click();
    await expect.poll(() => editor().textContent(), PATIENCE).toContain('// one');
    await button('Discard').click();
  });

  it('meets a restored version and an undo, and is saved on top when it is kept', async () => {
    await write('// two\n');
    await panel('History');
    await button('Restore version 3').click();
    await isColor('lime');
    const dialog = await meet('restored from an earlier version', 'lime', '// two');
    await dialog.getByRole('button', { name: 'Decide later' }).click();
    await undo().click();
    await isColor('yellow');
    await button('Save').click();
    // The scene is again what the person began with: there is nothing to decide.
    await button('Discard').waitFor({ state: 'detached' });
    await expect.poll(() => editor().textContent(), PATIENCE).toContain('// two');
    await panel('History');
    await versions().getByText('Edited by hand').waitFor();
  });
});
