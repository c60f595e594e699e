/** Longest file of an image, in bytes: 10 MB. */
export const MAX_IMAGE_BYTES = 10 * 1024 * 1024;

/** Longest side of an image, and most pixels of one: larger ones cost a browser its memory. */
export const MAX_IMAGE_SIDE = 12_000;
export const MAX_IMAGE_PIXELS = 50_000_000;

/** Images of one project. */
export const MAX_PROJECT_IMAGES = 200;

/** Kinds of files that every browser draws: media types by extension. */
export const IMAGE_TYPES = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
} as const;

/** What a person may attach; an SVG, which may hold a program, is stored as it is drawn. */
export const ATTACHED_IMAGE_TYPES = [...Object.values(IMAGE_TYPES), 'image/svg+xml'];

export type ImageExtension = keyof typeof IMAGE_TYPES;

/** `<sha256 of the content>.<extension>`, as images are stored and addressed. */
export const IMAGE_FILE = new RegExp(`^[0-9a-f]{64}\\.(${Object.keys(IMAGE_TYPES).join('|')})$`);

/** Media type of an address that ends in an extension; null when it is no image's. */
export function imageTypeOf(url: string): string | null {
  const extension = url.slice(url.lastIndexOf('.') + 1);
  return Object.entries(IMAGE_TYPES).find(([known]) => known === extension)?.[1] ?? null;
}

/** How a scene names an image of its project, wherever an address can stand. */
const ASSET = /asset:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g;

/** Ids of the images that a scene's code names, each once. */
export function assetsNamed(code: string): string[] {
  return [...new Set(Array.from(code.matchAll(ASSET), ([, id = '']) => id))];
}

/** The code with an address in the place of every image that it names; lines stay where they are. */
export function withAssets(code: string, addressOf: (id: string) => string): string {
  return code.replace(ASSET, (_, id: string) => addressOf(id));
}
