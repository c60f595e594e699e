import { useCallback, useRef, useState } from 'react';
import { MAX_AUDIO_BYTES } from '~/core/timeline/audio';
import { newKey } from '../../state/new-key';
import { sendFile } from '../../state/send-file';
import { errorSentence } from '../../trpc/error-sentence';
import type { Project } from '../types';

/** A file on its way into the project. */
export type SoundUpload = { key: string; file: File; startFrame: number } & (
  | { status: 'sending'; share: number }
  | { status: 'failed'; message: string }
);

const TOO_LARGE =
  'This file is larger than 25 MB. Save it as MP3 or M4A, or shorten it, and add that.';

/** Files that are being added; one that is stored leaves the list after `refresh`. */
export function useSoundUploads(
  { id: projectId, sessionId }: Pick<Project, 'id' | 'sessionId'>,
  refresh: () => Promise<void>,
) {
  const [uploads, setUploads] = useState<readonly SoundUpload[]>([]);
  const controllers = useRef(new Map<string, AbortController>());

  const put = useCallback((upload: SoundUpload) => {
    setUploads((all) =>
      all.some(({ key }) => key === upload.key)
        ? all.map((one) => (one.key === upload.key ? upload : one))
        : [...all, upload],
    );
  }, []);

  const drop = useCallback((key: string) => {
    controllers.current.get(key)?.abort();
    controllers.current.delete(key);
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);

  /** The same key again after a failure, so that a file that did arrive is not added twice. */
  const send = useCallback(
    async ({ key, file, startFrame }: Pick<SoundUpload, 'key' | 'file' | 'startFrame'>) => {
      const upload = { key, file, startFrame };
      if (file.size > MAX_AUDIO_BYTES) {
        put({ ...upload, status: 'failed', message: TOO_LARGE });
        return;
      }
      const controller = new AbortController();
      controllers.current.set(key, controller);
      put({ ...upload, status: 'sending', share: 0 });
      const query = new URLSearchParams({
        name: file.name,
        startFrame: String(startFrame),
        key,
        sessionId,
      });
      try {
        await sendFile(`/api/projects/${projectId}/audio?${query}`, file, {
          signal: controller.signal,
          onProgress: (share) => put({ ...upload, status: 'sending', share }),
        });
        await refresh();
        drop(key);
      } catch (error) {
        if (controller.signal.aborted) return;
        put({ ...upload, status: 'failed', message: errorSentence(error) });
      }
    },
    [projectId, sessionId, refresh, put, drop],
  );

  const add = useCallback(
    (files: Iterable<File>, startFrame: number) => {
      for (const file of files) void send({ key: newKey(), file, startFrame });
    },
    [send],
  );
  return { uploads, add, retry: send, drop };
}

export type SoundUploads = ReturnType<typeof useSoundUploads>;
