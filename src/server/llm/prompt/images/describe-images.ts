import type { PromptPart } from '../prompt-message';
import { type KnownImage, type PromptImage, readableContent } from './prompt-image';

/** The pictures of a message that a model can see, each after a line with its number. */
export function imageParts(images: readonly PromptImage[], sees: boolean): PromptPart[] {
  if (!sees) return [];
  return images.flatMap((image, at) => {
    const content = readableContent(image);
    if (!content) return [];
    const { bytes, mediaType } = content;
    return [
      { type: 'text' as const, text: `Image ${at + 1}:` },
      { type: 'image' as const, image: bytes, mediaType },
    ];
  });
}

/** What the words of the prompt say of pictures: those of the message, and earlier ones of the project. */
export function describeImages(
  images: readonly PromptImage[],
  known: readonly KnownImage[],
  sees: boolean,
): string | null {
  if (images.length + known.length === 0) return null;
  const lines = [
    ...images.map((image, at) => describe(image, at + 1, sees)),
    ...known.map((image) => `<image ${assetOf(image)} />`),
  ];
  const isAsset = known.length > 0 || images.some(({ kind }) => kind.of === 'attached');
  return [
    '<images>',
    ...lines,
    ...(isAsset ? [HOW_TO_SHOW] : []),
    ...(images.some((image) => !isSeen(image, sees)) ? [UNSEEN] : []),
    '</images>',
  ].join('\n');
}

const HOW_TO_SHOW =
  'A scene shows an image with <Img src="asset:…" style={{ objectFit: \'contain\' }} />, Img from "remotion", or as a CSS background url(asset:…). Show one where the person asks for it or plainly means it; keep its proportions.';
const UNSEEN =
  'You cannot see the images marked seen="no". Go by their names and sizes and by the person’s words, never guess what is on them, and say in your sentence that you could not look at them.';

function isSeen(image: PromptImage, sees: boolean): boolean {
  return sees && readableContent(image) !== null;
}

function describe(image: PromptImage, number: number, sees: boolean): string {
  const { kind, width, height } = image;
  const seen = `seen="${isSeen(image, sees) ? 'yes' : 'no'}"`;
  if (kind.of === 'attached') {
    return `<image number="${number}" ${assetOf({ ...kind, width, height })} ${seen} />`;
  }
  const frame = kind.frame === null ? '' : ` frame="${kind.frame}"`;
  return `<image number="${number}" of="the video as the person sees it now"${frame} ${seen} />`;
}

function assetOf({ id, name, width, height }: KnownImage): string {
  const plain = name.replace(/["<>\s]+/g, ' ').trim();
  return `src="asset:${id}" name="${plain}" width="${width}" height="${height}"`;
}
