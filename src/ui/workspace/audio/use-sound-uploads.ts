import { MAX_AUDIO_BYTES } from '~/core/timeline/audio';
import type { Project } from '../types';
import { useUploads } from '../uploads/use-uploads';

const TOO_LARGE =
  'This file is larger than 25 MB. Save it as MP3 or M4A, or shorten it, and add that.';

/** Sounds that are being added, each from its own frame on. */
export function useSoundUploads(
  { id: projectId, sessionId }: Pick<Project, 'id' | 'sessionId'>,
  refresh: () => Promise<void>,
) {
  return useUploads<{ startFrame: number }>({
    maxBytes: MAX_AUDIO_BYTES,
    tooLarge: TOO_LARGE,
    addressOf: ({ key, file, about }) => {
      const startFrame = String(about.startFrame);
      const query = new URLSearchParams({ name: file.name, startFrame, key, sessionId });
      return `/api/projects/${projectId}/audio?${query}`;
    },
    onStored: refresh,
  });
}
