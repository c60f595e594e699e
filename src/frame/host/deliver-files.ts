import { messageOf } from '~/core/errors';
import type { FrameManifest } from '../manifest-schema';
import { frameFile } from './frame-files';
import type { GuestConnection } from './guest-connection';

type Fonts = FrameManifest['fonts'];

/** Sends the compiler, which no page fetches before a scene has no stored artifact. */
export async function deliverCompiler(guest: GuestConnection, url: string): Promise<void> {
  try {
    const bytes = (await frameFile(url)).slice(0);
    guest.send({ type: 'compiler', bytes }, [bytes]);
  } catch (thrown) {
    guest.send({ type: 'compiler-failed', message: messageOf(thrown) });
  }
}

/** Sends the fonts that could be fetched; without one the text falls back to a system font. */
export async function deliverFonts(guest: GuestConnection, fonts: Fonts): Promise<void> {
  const answers = await Promise.allSettled(
    fonts.map(async ({ file, url }) => ({ file, data: (await frameFile(url)).slice(0) })),
  );
  const files = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  if (files.length === 0) return;
  guest.send(
    { type: 'fonts', files },
    files.map(({ data }) => data),
  );
}
