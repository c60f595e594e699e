import type { Page } from 'playwright-core';
import { colorAt, colorName } from '../../../src/server/testing/picture';

/** The pictures of the page come this wide, in pixels: encoding larger ones would slow what is measured. */
const WIDTH = 256;

export type PictureWatch = {
  /** When the preview first showed the colour `name` after this call, in ms of the clock. */
  until(name: string): Promise<number>;
  stop(): Promise<void>;
};

/** Reads the colour of the scene preview from each picture that the browser's compositor puts on screen. */
export async function watchPicture(page: Page): Promise<PictureWatch> {
  const box = await page.getByTitle('Scene preview').first().boundingBox();
  const viewport = page.viewportSize();
  if (!box || !viewport) throw new Error('There is no preview to watch.');
  const x = (box.x + 0.2 * box.width) / viewport.width;
  const y = (box.y + 0.2 * box.height) / viewport.height;
  const session = await page.context().newCDPSession(page);
  let stopped = false;
  let wanted: { name: string; tell: (at: number) => void } | null = null;
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    const color = colorName(colorAt(Buffer.from(data, 'base64'), x, y));
    if (color === wanted?.name && metadata.timestamp) wanted.tell(metadata.timestamp * 1_000);
    // The last one may come after the watch was stopped.
    session.send('Page.screencastFrameAck', { sessionId }).catch((error: unknown) => {
      if (!stopped) throw error;
    });
  });
  const size = { maxWidth: WIDTH, maxHeight: viewport.height };
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1, ...size });
  return {
    until: (name) =>
      new Promise((tell, fail) => {
        const timer = setTimeout(
          () => fail(new Error(`The picture did not become ${name}.`)),
          20_000,
        );
        wanted = {
          name,
          tell: (at) => {
            clearTimeout(timer);
            wanted = null;
            tell(at);
          },
        };
      }),
    stop: async () => {
      stopped = true;
      await session.detach();
    },
  };
}
