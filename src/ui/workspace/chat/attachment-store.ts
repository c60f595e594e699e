import { MAX_IMAGES } from '~/core/limits';
import { newKey } from '../../state/new-key';
import { FileRefusal } from '../../state/send-file';
import { errorSentence } from '../../trpc/error-sentence';
import type { Attachment, AttachmentSource } from './attachment';
import { keepAttachments, keptAttachments } from './kept-attachments';

const TOO_MANY = `A message can carry ${MAX_IMAGES} images. Remove one to attach another.`;

/** Stores one image; the same key again after a failure, so that what did arrive is not stored twice. */
export type SendImage = (
  image: { key: string; source: Exclude<AttachmentSource, { kind: 'kept' }> },
  options: { signal: AbortSignal; onProgress: (share: number) => void },
) => Promise<{ id: string; url: string }>;

/** `refusal` says in a sentence what was not taken. */
export type AttachmentState = { all: readonly Attachment[]; refusal: string | null };

/**
 * Images that are attached to the next message of one chat; each is on its way as soon as it is
 * chosen, also while another chat shows. Those that have arrived survive a reload, under `storeKey`.
 */
export class AttachmentStore {
  readonly #storeKey: string;
  readonly #send: SendImage;
  readonly #controllers = new Map<string, AbortController>();
  readonly #listeners = new Set<() => void>();
  #state: AttachmentState;

  constructor(storeKey: string, send: SendImage) {
    this.#storeKey = storeKey;
    this.#send = send;
    const { all, missing } = keptAttachments(storeKey);
    this.#state = { all, refusal: missing };
  }

  readonly get = (): AttachmentState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly add = (files: readonly File[]): void =>
    this.#add(files.map((file) => ({ kind: 'file', file })));

  readonly addFrame = (frame: number): void => this.#add([{ kind: 'frame', frame }]);

  readonly retry = async ({ key, name, source, src }: Attachment): Promise<void> => {
    if (source.kind === 'kept') return;
    const one = { key, name, source, src };
    const controller = new AbortController();
    this.#controllers.set(key, controller);
    const { signal } = controller;
    this.#put({ ...one, status: 'sending', share: source.kind === 'file' ? 0 : null });
    try {
      const onProgress = (share: number) => this.#put({ ...one, status: 'sending', share });
      const { id, url } = await this.#send({ key, source }, { signal, onProgress });
      this.#put({ ...one, src: src ?? url, status: 'ready', imageId: id, url });
    } catch (error) {
      if (signal.aborted) return;
      const canRetry = !(error instanceof FileRefusal);
      this.#put({ ...one, status: 'failed', message: errorSentence(error), canRetry });
    }
  };

  readonly remove = (key: string): void => {
    this.#controllers.get(key)?.abort();
    this.#controllers.delete(key);
    const { all } = this.#state;
    all.filter((one) => one.key === key).forEach(release);
    this.#set({ all: all.filter((one) => one.key !== key), refusal: null });
  };

  readonly clear = (): void => {
    this.#state.all.forEach(release);
    this.#set({ all: [], refusal: null });
  };

  #add(sources: readonly AttachmentSource[]): void {
    const { all } = this.#state;
    const room = Math.max(0, MAX_IMAGES - all.length);
    const added = sources.slice(0, room).map(newAttachment);
    const refusal = sources.length > room ? TOO_MANY : null;
    this.#set({ all: [...all, ...added], refusal });
    for (const one of added) void this.retry(one);
  }

  #put(changed: Attachment): void {
    const { all, refusal } = this.#state;
    this.#set({ all: all.map((one) => (one.key === changed.key ? changed : one)), refusal });
  }

  #set(state: AttachmentState): void {
    this.#state = state;
    keepAttachments(this.#storeKey, state.all);
    for (const listener of this.#listeners) listener();
  }
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
