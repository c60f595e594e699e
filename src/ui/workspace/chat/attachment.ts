/** Where an image comes from: a file of the person's, the video at a frame, or before a reload. */
export type AttachmentSource =
  | { kind: 'file'; file: File }
  | { kind: 'frame'; frame: number }
  | { kind: 'kept' };

/** An image of the next message. `src` is its address, as soon as there is one. */
export type Attachment = {
  key: string;
  name: string;
  source: AttachmentSource;
  src: string | null;
} & (
  | { status: 'sending'; share: number | null }
  | { status: 'ready'; imageId: string; url: string }
  /** `canRetry` unless what is wrong is the file itself. */
  | { status: 'failed'; message: string; canRetry: boolean }
);
