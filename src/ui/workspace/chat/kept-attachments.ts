import * as z from 'zod/mini';
import { readSessionText, writeSessionText } from '../../state/session-text';
import type { Attachment } from './attachment';

const keptForm = z.object({
  /** Images that the server has. */
  images: z.array(
    z.object({ key: z.string(), name: z.string(), src: z.string(), imageId: z.string() }),
  ),
  /** Names of those that were on their way. */
  missing: z.array(z.string()),
});

type Kept = z.infer<typeof keptForm>;

const NOTHING: Kept = { images: [], missing: [] };

/** Keeps the images of an unsent message for this tab, as far as the server has them. */
export function keepAttachments(storeKey: string, all: readonly Attachment[]): void {
  const kept: Kept = {
    images: all.flatMap((one) =>
      one.status === 'ready'
        ? { key: one.key, name: one.name, src: one.url, imageId: one.imageId }
        : [],
    ),
    missing: all.flatMap((one) => (one.status === 'sending' ? one.name : [])),
  };
  writeSessionText(storeKey, all.length === 0 ? null : JSON.stringify(kept));
}

/** The images of an unsent message as they were kept, and a sentence about those that are missing. */
export function keptAttachments(storeKey: string): {
  all: Attachment[];
  missing: string | null;
} {
  const { images, missing } = parse(readSessionText(storeKey));
  const all = images.map(
    ({ src, ...image }): Attachment => ({
      ...image,
      src,
      url: src,
      source: { kind: 'kept' },
      status: 'ready',
    }),
  );
  const [name] = missing;
  if (name === undefined) return { all, missing: null };
  const sentence =
    missing.length === 1
      ? `“${name}” had not arrived yet when you left. Attach it again.`
      : `${missing.length} images had not arrived yet when you left. Attach them again.`;
  return { all, missing: sentence };
}

function parse(text: string | null): Kept {
  if (text === null) return NOTHING;
  try {
    return keptForm.parse(JSON.parse(text));
  } catch {
    return NOTHING;
  }
}
