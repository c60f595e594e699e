import type { Platform } from '../context';

/** Where a page finds a public object: at the CDN, or at the app's own `/assets`. */
export function assetUrl(
  { publicAssetUrl }: Pick<Platform, 'publicAssetUrl'>,
  key: string,
): string {
  return `${publicAssetUrl ?? '/assets'}/${key}`;
}
