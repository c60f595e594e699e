import { useState, useSyncExternalStore } from 'react';
import { useTRPCClient } from '../../trpc/hooks';
import { AttachmentStore, type SendImage } from './attachment-store';
import { uploadImage } from './upload-image';

/** One per chat and page load: an image goes on its way while another chat shows. */
const stores = new Map<string, AttachmentStore>();

/** The images of the next message. Give the component a `key` when `storeKey` can change. */
export function useAttachments(projectId: string, storeKey: string) {
  const api = useTRPCClient();
  const [store] = useState(() => {
    const send: SendImage = ({ key, source }, options) =>
      source.kind === 'file'
        ? uploadImage(projectId, key, source.file, options)
        : api.image.capture.mutate({ projectId, frame: source.frame, idempotencyKey: key });
    const known = stores.get(storeKey) ?? new AttachmentStore(storeKey, send);
    stores.set(storeKey, known);
    return known;
  });
  const { all, refusal } = useSyncExternalStore(store.subscribe, store.get, store.get);
  const { add, addFrame, retry, remove, clear } = store;
  return { all, refusal, add, addFrame, retry, remove, clear };
}

export type Attachments = ReturnType<typeof useAttachments>;
