import type { Page } from 'playwright-core';

export type Shared = { link: string; poster: Uint8Array };

/** Longest time for the scenes to come and for their poster to be drawn, in ms. */
const PATIENCE_MS = 120_000;

/** In a workspace that generates: its public link once all scenes are there, and its poster's AVIF. */
export async function openShared(page: Page, scenes: number): Promise<Shared> {
  await page
    .getByRole('list', { name: 'Scenes' })
    .getByRole('listitem')
    .nth(scenes - 1)
    .waitFor({ timeout: PATIENCE_MS });
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const field = page.getByRole('textbox', { name: 'Public link' });
  await field.waitFor();
  const link = await field.inputValue();
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const html = await (await fetch(link)).text();
    const address = /srcset="([^"]+\.avif)"/.exec(html)?.[1];
    if (address) {
      const answer = await fetch(new URL(address, link));
      return { link, poster: new Uint8Array(await answer.arrayBuffer()) };
    }
    await page.waitForTimeout(1_000);
  }
  throw new Error('The poster was not drawn.');
}
