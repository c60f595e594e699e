import { toast } from 'sonner';
import * as z from 'zod/mini';
import { MAX_FONT_BYTES } from '~/core/scene/font-asset';
import { useWorkspace } from '../state/workspace-context';
import { useUploads } from '../uploads/use-uploads';

const stored = z.object({ family: z.string() });

const TOO_LARGE =
  'This typeface is larger than 8 MB. Save it as WOFF2, or with the characters alone that you need, and add that.';

/**
 * Typefaces that are being added to the project.
 *
 * @param isListed whether the person sees the list that a new one comes into
 */
export function useFontUploads(isListed = false) {
  const { project, refresh } = useWorkspace();
  const { id: projectId, sessionId } = project;
  const { add, ...uploads } = useUploads<null>({
    maxBytes: MAX_FONT_BYTES,
    tooLarge: TOO_LARGE,
    addressOf: ({ key, file }) => {
      const query = new URLSearchParams({ name: file.name, key, sessionId });
      return `/api/projects/${projectId}/fonts?${query}`;
    },
    onStored: async (answer) => {
      const { family } = stored.parse(answer);
      await refresh();
      if (isListed) return;
      // Of several at once, one is told.
      const id = 'typeface added';
      toast(`Scenes can be set in “${family}” now. Ask for it by its name.`, { id });
    },
  });
  return { ...uploads, add: (files: Iterable<File>) => add(files, null) };
}

export type FontUploads = ReturnType<typeof useFontUploads>;
