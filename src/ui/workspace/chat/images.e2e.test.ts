import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pictureColor, startProject } from '~/server/testing/browser';
import { addSceneReply } from '~/server/testing/generation';
import { redImage } from '~/server/testing/images';
import { openScriptedApp, type ScriptedApp } from '~/server/testing/scripted-app';

/** What `redImage` is filled with. */
const RED = 'rgb(200, 0, 0)';
const PATIENCE = { timeout: 20_000, interval: 100 };

let rig: ScriptedApp;
let page: Page;

beforeAll(async () => {
  rig = await openScriptedApp();
  page = await rig.context.newPage();
  rig.model.script({ kind: 'reply', text: addSceneReply('Opening', 'blue') });
  await startProject(page, rig.app.url, 'An opening');
  await button('Send').waitFor();
});
afterAll(() => rig?.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const attached = () => page.locator('form').getByRole('list', { name: 'Attached images' });
const file = (name: string, buffer: Uint8Array, mimeType = 'image/png') => ({
  name,
  mimeType,
  buffer: Buffer.from(buffer),
});
/** Width of an image's own pixels, 0 until they have come. */
const widthOf = (image: Locator) =>
  image.evaluate((element: HTMLImageElement) => element.naturalWidth);

it('says of a file that is no image what to do, and takes it away again', async () => {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
  await page.setInputFiles('input[type=file][accept*="image/png"]', file('logo.svg', svg));
  await page.getByText(/This SVG file cannot be drawn/).waitFor();
  await page.getByRole('textbox', { name: 'Message' }).fill('Show it');
  await button('Send').click();
  await page.getByText(/One image could not be attached/).waitFor();
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await button('Remove logo.svg').click();
  await attached().waitFor({ state: 'detached' });
});

it('shows an attached image in the scene, in the chat and to visitors', async () => {
  const answer = page.waitForResponse((response) => response.url().includes('/images?'));
  await page.setInputFiles(
    'input[type=file][accept*="image/png"]',
    file('logo.png', redImage('png')),
  );
  const { id } = await (await answer).json();
  const tsx = `import { AbsoluteFill, Img } from 'remotion';
export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundImage: 'url(asset:${id})', backgroundSize: '100% 100%' }}>
      <Img src="asset:${id}" style={{ width: '100%', height: '50%' }} />
    </AbsoluteFill>
  );
}`;
  rig.model.script({ kind: 'reply', text: `\`\`\`tsx edit scene=1\n${tsx}\n\`\`\`\n` });
  await page.getByRole('textbox', { name: 'Message' }).fill('Show our logo');
  await button('Send').click();
  await page.getByText(/^Edited · \d/).waitFor();
  await attached().waitFor({ state: 'detached' });
  await expect.poll(() => pictureColor(page), PATIENCE).toBe(RED);
  const sent = page.getByRole('list', { name: 'Conversation' }).getByAltText('logo.png');
  await expect.poll(() => widthOf(sent), PATIENCE).toBe(12);
  expect(JSON.stringify(rig.model.requests.at(-1)?.messages)).toContain(`asset:${id}`);

  await button('Share').click();
  const field = page.getByRole('textbox', { name: 'Public link' });
  const link = await field.inputValue();
  const visitor = await rig.browser.newPage();
  await visitor.goto(link);
  await expect.poll(() => pictureColor(visitor), PATIENCE).toBe(RED);
  await visitor.close();
});

it('goes on with an image while another chat shows', async () => {
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(
    '**/images?**',
    async (route) => {
      await held;
      await route.continue();
    },
    { times: 1 },
  );
  const image = file('late.png', redImage('png'));
  await page.setInputFiles('input[type=file][accept*="image/png"]', image);
  await page.getByRole('progressbar').waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await button('Projects and chats').click();
  await button('New chat').last().click();
  await page.waitForURL(/\?session=/);
  const answer = page.waitForResponse('**/images?**');
  letThrough();
  await answer;
  await page.goBack();
  await attached().getByAltText('late.png').waitFor();
  await expect.poll(() => page.getByRole('progressbar').count(), PATIENCE).toBe(0);
  expect(await page.getByText(/had not arrived/).count()).toBe(0);
  await button('Remove late.png').click();
  await attached().waitFor({ state: 'detached' });
});

it('attaches the picture as it is now', { timeout: 90_000 }, async () => {
  await page.keyboard.press('Escape');
  await button('Attach images').click();
  await page.getByRole('menuitem', { name: 'The picture as it is now' }).click();
  const picture = attached().getByAltText('The current picture');
  await expect.poll(() => picture.count(), { timeout: 60_000, interval: 200 }).toBe(1);
  await expect.poll(() => widthOf(picture), PATIENCE).toBe(1920);
  await button('Remove The current picture').click();
});

it('takes pasted images, at most four', async () => {
  await page.keyboard.press('Escape');
  const box = page.getByRole('textbox', { name: 'Message' });
  await box.evaluate(
    (element, bytes) => {
      const data = new DataTransfer();
      for (const name of ['1.png', '2.png', '3.png', '4.png', '5.png']) {
        data.items.add(new File([new Uint8Array(bytes)], name, { type: 'image/png' }));
      }
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [...redImage('png')],
  );
  await expect.poll(() => attached().getByRole('listitem').count(), PATIENCE).toBe(4);
  await page.getByText('A message can carry 4 images.', { exact: false }).waitFor();
  await expect.poll(() => page.getByRole('progressbar').count(), PATIENCE).toBe(0);
});

it('has the images of an unsent message after a reload, and sends them', async () => {
  await page.getByRole('textbox', { name: 'Message' }).fill('Show all four');
  await page.reload();
  await expect.poll(() => attached().getByRole('listitem').count(), PATIENCE).toBe(4);
  const widths = () =>
    attached()
      .getByRole('img')
      .evaluateAll((all) => all.map((one) => one instanceof HTMLImageElement && one.naturalWidth));
  await expect.poll(widths, PATIENCE).toEqual([12, 12, 12, 12]);
  rig.model.script({ kind: 'reply', text: 'Here they are.\n@rename scene=1 name="Four"\n' });
  await button('Send').click();
  await page.getByText('Here they are.').waitFor();
  const sent = page.getByRole('list', { name: 'Conversation' });
  await expect.poll(() => sent.getByAltText('4.png').count(), PATIENCE).toBe(1);
  await attached().waitFor({ state: 'detached' });
});
