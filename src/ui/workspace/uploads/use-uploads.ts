import { useCallback, useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import { newKey } from '../../state/new-key';
import { sendFile } from '../../state/send-file';
import { errorSentence } from '../../trpc/error-sentence';

/** A file on its way into the project, with what is said of it beside its name. */
export type Upload<About> = { key: string; file: File; about: About } & (
  | { status: 'sending'; share: number }
  | { status: 'failed'; message: string }
);

type Sent<About> = Pick<Upload<About>, 'key' | 'file' | 'about'>;

type Kind<About> = {
  /** Larger files are not sent, in bytes. */
  maxBytes: number;
  tooLarge: string;
  /** Where a file is sent to. */
  addressOf: (upload: Sent<About>) => string;
  /** Brings what was stored to the page; gets the server's answer. */
  onStored: (answer: unknown) => Promise<void>;
};

/** Files that are being added; one that is stored leaves the list after `onStored`. */
export function useUploads<About>({ maxBytes, tooLarge, addressOf, onStored }: Kind<About>) {
  const [uploads, setUploads] = useState<readonly Upload<About>[]>([]);
  const controllers = useRef(new Map<string, AbortController>());
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  const put = useCallback((upload: Upload<About>) => {
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
  const retry = async ({ key, file, about }: Sent<About>) => {
    const upload = { key, file, about };
    if (file.size > maxBytes) {
      put({ ...upload, status: 'failed', message: tooLarge });
      return;
    }
    const controller = new AbortController();
    controllers.current.set(key, controller);
    put({ ...upload, status: 'sending', share: 0 });
    try {
      const answer = await sendFile(addressOf(upload), file, {
        signal: controller.signal,
        onProgress: (share) => put({ ...upload, status: 'sending', share }),
      });
      await onStored(answer);
      drop(key);
    } catch (error) {
      if (controller.signal.aborted) return;
      const message = errorSentence(error);
      put({ ...upload, status: 'failed', message });
      // A file goes on its way when the list is gone, as with another chat.
      if (!isShown.current) toast.error(`${file.name}: ${message}`);
    }
  };

  const add = (files: Iterable<File>, about: About) => {
    for (const file of files) void retry({ key: newKey(), file, about });
  };
  return { uploads, add, retry, drop };
}

export type Uploads<About> = ReturnType<typeof useUploads<About>>;
