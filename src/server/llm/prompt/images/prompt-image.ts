/** Bytes and media type of a picture, e.g. `image/png`. */
export type ImageContent = { bytes: Uint8Array; mediaType: string };

/** A picture that goes with a message. */
export type PromptImage = {
  /** One that the person attached, which scenes can show, or the picture of the video that they look at. */
  kind: { of: 'attached'; id: string; name: string } | { of: 'video'; frame: number | null };
  /** In pixels. */
  width: number;
  height: number;
  /** Null where the file is gone. */
  content: ImageContent | null;
};

/** A picture of the project that an earlier message brought: named, not sent again. */
export type KnownImage = { id: string; name: string; width: number; height: number };

/** What Anthropic's and OpenAI's models read (their documentation of vision). */
const READABLE = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);
/** Anthropic takes 5 MB of base64 for one picture. */
const MAX_BYTES = 3_750_000;

/** The picture as a model can take it; null for one that none can. */
export function readableContent({ content }: PromptImage): ImageContent | null {
  if (!content || !READABLE.has(content.mediaType)) return null;
  return content.bytes.length <= MAX_BYTES ? content : null;
}
