import { useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { MAX_IMAGES } from '~/core/limits';
import { MAX_IMAGE_BYTES } from '~/core/scene/image-asset';
import { newKey } from '../../state/new-key';
import { sendFile } from '../../state/send-file';
import { errorSentence, SentenceError } from '../../trpc/error-sentence';
import { useTRPC } from '../../trpc/hooks';
import type { Attachment, AttachmentSource } from './attachment';
import { keepAttachments, keptAttachments } from './kept-attachments';

const stored = z.object({ id: z.string(), url: z.string() });

const TOO_LARGE =
  'This image is larger than 10 MB. Save it as JPEG or WebP, or make it smaller, and attach that.';
const TOO_MANY = `A message can carry ${MAX_IMAGES} images. Remove one to attach another.`;

/**
 * Images that are attached to the next message; each is on its way as soon as it is chosen. Those
 * that have arrived survive a reload, under `storeKey`.
 */
export function useAttachments(projectId: string, storeKey: string) {
  const [kept] = useState(() => keptAttachments(storeKey));
  const [all, setAll] = useState<readonly Attachment[]>(kept.all);
  const [refusal, setRefusal] = useState(kept.missing);
  const { mutateAsync: capture } = useMutation(useTRPC().image.capture.mutationOptions());
  const controllers = useRef(new Map<string, AbortController>());
  const held = useRef(all);
  useEffect(() => {
    held.current = all;
    keepAttachments(storeKey, all);
  }, [all, storeKey]);
  useEffect(() => () => held.current.forEach(release), []);

  const put = useCallback((changed: Attachment) => {
    setAll((known) => known.map((one) => (one.key === changed.key ? changed : one)));
  }, []);

  /** The same key again after a failure, so that what did arrive is not stored twice. */
  const send = useCallback(
    async ({ key, name, source, src }: Attachment) => {
      if (source.kind === 'kept') return;
      const one = { key, name, source, src };
      const controller = new AbortController();
      controllers.current.set(key, controller);
      const { signal } = controller;
      const onProgress = (share: number) => put({ ...one, status: 'sending', share });
      put({ ...one, status: 'sending', share: source.kind === 'file' ? 0 : null });
      try {
        const image =
          source.kind === 'file'
            ? await upload(projectId, key, source.file, { signal, onProgress })
            : await capture({ projectId, frame: source.frame, idempotencyKey: key });
        put({ ...one, src: src ?? image.url, status: 'ready', imageId: image.id, url: image.url });
      } catch (error) {
        if (signal.aborted) return;
        put({ ...one, status: 'failed', message: errorSentence(error) });
      }
    },
    [projectId, put, capture],
  );

  const addAll = useCallback(
    (sources: readonly AttachmentSource[]) => {
      const room = Math.max(0, MAX_IMAGES - held.current.length);
      setRefusal(sources.length > room ? TOO_MANY : null);
      const added = sources.slice(0, room).map(newAttachment);
      setAll((known) => [...known, ...added]);
      for (const one of added) void send(one);
    },
    [send],
  );
  const add = useCallback(
    (files: readonly File[]) => addAll(files.map((file) => ({ kind: 'file', file }))),
    [addAll],
  );
  const addFrame = useCallback((frame: number) => addAll([{ kind: 'frame', frame }]), [addAll]);

  const remove = useCallback((key: string) => {
    controllers.current.get(key)?.abort();
    controllers.current.delete(key);
    setRefusal(null);
    held.current.filter((one) => one.key === key).forEach(release);
    setAll((known) => known.filter((one) => one.key !== key));
  }, []);

  const clear = useCallback(() => {
    held.current.forEach(release);
    setAll([]);
    setRefusal(null);
  }, []);

  return { all, refusal, add, addFrame, retry: send, remove, clear };
}

export type Attachments = ReturnType<typeof useAttachments>;

async function upload(
  projectId: string,
  key: string,
  file: File,
  options: Parameters<typeof sendFile>[2],
) {
  if (file.size > MAX_IMAGE_BYTES) throw new SentenceError(TOO_LARGE);
  const query = new URLSearchParams({ name: file.name, key });
  return stored.parse(await sendFile(`/api/projects/${projectId}/images?${query}`, file, options));
}

function newAttachment(source: AttachmentSource): Attachment {
  const isFile = source.kind === 'file';
  return {
    key: newKey(),
    source,
    name: isFile ? source.file.name || 'Image' : 'The current picture',
    src: isFile ? URL.createObjectURL(source.file) : null,
    status: 'sending',
    share: null,
  };
}

function release({ src }: Attachment): void {
  if (src?.startsWith('blob:')) URL.revokeObjectURL(src);
}
