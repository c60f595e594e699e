import { useCallback, useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { MAX_IMAGES } from '~/core/limits';
import { MAX_IMAGE_BYTES } from '~/core/scene/image-asset';
import { newKey } from '../../state/new-key';
import { sendFile } from '../../state/send-file';
import { errorSentence } from '../../trpc/error-sentence';

/** An image of the next message. `src` is the file itself, as the browser has it. */
export type Attachment = { key: string; file: File; src: string } & (
  | { status: 'sending'; share: number }
  | { status: 'ready'; imageId: string }
  | { status: 'failed'; message: string }
);

const stored = z.object({ id: z.string() });

const TOO_LARGE =
  'This image is larger than 10 MB. Save it as JPEG or WebP, or make it smaller, and attach that.';
const TOO_MANY = `A message can carry ${MAX_IMAGES} images. Remove one to attach another.`;

/** Images that are attached to the next message: sent at once, one after the other shown as it goes. */
export function useAttachments(projectId: string) {
  const [all, setAll] = useState<readonly Attachment[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const controllers = useRef(new Map<string, AbortController>());
  const held = useRef(all);
  held.current = all;
  useEffect(
    () => () => {
      for (const { src } of held.current) URL.revokeObjectURL(src);
    },
    [],
  );

  const put = useCallback((changed: Attachment) => {
    setAll((known) => known.map((one) => (one.key === changed.key ? changed : one)));
  }, []);

  /** The same key again after a failure, so that a file that did arrive is not stored twice. */
  const send = useCallback(
    async ({ key, file, src }: Pick<Attachment, 'key' | 'file' | 'src'>) => {
      const one = { key, file, src };
      if (file.size > MAX_IMAGE_BYTES) return put({ ...one, status: 'failed', message: TOO_LARGE });
      const controller = new AbortController();
      controllers.current.set(key, controller);
      put({ ...one, status: 'sending', share: 0 });
      const query = new URLSearchParams({ name: file.name, key });
      try {
        const answer = await sendFile(`/api/projects/${projectId}/images?${query}`, file, {
          signal: controller.signal,
          onProgress: (share) => put({ ...one, status: 'sending', share }),
        });
        put({ ...one, status: 'ready', imageId: stored.parse(answer).id });
      } catch (error) {
        if (controller.signal.aborted) return;
        put({ ...one, status: 'failed', message: errorSentence(error) });
      }
    },
    [projectId, put],
  );

  const add = useCallback(
    (files: readonly File[]) => {
      const room = MAX_IMAGES - held.current.length;
      setRefusal(files.length > room ? TOO_MANY : null);
      const added = files.slice(0, Math.max(0, room)).map((file) => {
        const src = URL.createObjectURL(file);
        return { key: newKey(), file, src, status: 'sending' as const, share: 0 };
      });
      setAll((known) => [...known, ...added]);
      for (const one of added) void send(one);
    },
    [send],
  );

  const remove = useCallback((key: string) => {
    controllers.current.get(key)?.abort();
    controllers.current.delete(key);
    setRefusal(null);
    setAll((known) => {
      const gone = known.find((one) => one.key === key);
      if (gone) URL.revokeObjectURL(gone.src);
      return known.filter((one) => one !== gone);
    });
  }, []);

  const clear = useCallback(() => {
    for (const { src } of held.current) URL.revokeObjectURL(src);
    setAll([]);
    setRefusal(null);
  }, []);

  return { all, refusal, add, retry: send, remove, clear };
}

export type Attachments = ReturnType<typeof useAttachments>;

/** Why a message with these images cannot be sent yet, as a sentence; null when it can. */
export function attachmentProblem(all: readonly Attachment[]): string | null {
  if (all.some(({ status }) => status === 'failed')) {
    return 'One image could not be attached. Try it again or remove it, then send.';
  }
  if (all.some(({ status }) => status === 'sending')) {
    return 'An image is still on its way. Send again when it is there.';
  }
  return null;
}
