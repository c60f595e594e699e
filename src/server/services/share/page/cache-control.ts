import type { ShareMode } from '~/server/db/schema/output';

/** A link that was taken back opens nowhere after this, whoever kept its page, in seconds. */
const GONE_AFTER = 60;
/** A live page may be this old, and this much older while a newer one is fetched. */
const FRESH = 20;

/**
 * How long caches between the app and its visitors may keep a page. A browser asks each time,
 * which costs it a 304; no page outlives its link's end by more than a minute.
 */
export function cacheControlOf({
  mode,
  expiresAt,
}: {
  mode: ShareMode;
  expiresAt: Date | null;
}): string {
  const left = expiresAt ? Math.floor((expiresAt.getTime() - Date.now()) / 1_000) : GONE_AFTER;
  const most = Math.max(0, Math.min(GONE_AFTER, left));
  const fresh = mode === 'pinned' ? most : Math.min(FRESH, most);
  const stale = mode === 'pinned' ? 0 : most - fresh;
  return `public, max-age=0, s-maxage=${fresh}${stale > 0 ? `, stale-while-revalidate=${stale}` : ''}`;
}
