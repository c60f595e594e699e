import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { writePage } from '~/frame/page/write-page';
import type { Database, Transaction } from '~/server/db/client';
import { type ShareMode, shares } from '~/server/db/schema/output';
import { enqueueJob, enqueueJobs } from '~/server/jobs/enqueue-job';
import type { Platform } from '../../context';
import { keepObject } from '../../object/keep';
import { ServiceError } from '../../service-error';
import { isOpen } from '../find-open';
import { openShare } from '../open';
import { hashToken, tokenOf } from '../token';
import { pageBuild } from './page-build';
import { pageOfShare } from './page-of-share';

/** Where the page of one version is kept: a new version has an address that no cache knows. */
export const pageKey = (shareId: string, version: number) => `shares/${shareId}/${version}.html`;

/** Has the page of a link written anew, or removed: the caller has raised its version. */
export function wantSharePage(tx: Database | Transaction, shareId: string): Promise<void> {
  return enqueueJob(tx, 'publish-share', shareId);
}

/** Raises the version of the links of a project whose pages are to say something else now. */
export async function renewPages(
  db: Database | Transaction,
  projectId: string,
  modes: ShareMode[],
): Promise<void> {
  const rows = await db
    .update(shares)
    .set({ version: sql`${shares.version} + 1` })
    .where(and(eq(shares.projectId, projectId), inArray(shares.mode, modes), isOpen))
    .returning({ id: shares.id });
  await enqueueJobs(
    db,
    'publish-share',
    rows.map(({ id }) => id),
  );
}

/**
 * Keeps the page of a link as a file, for a CDN that answers alone; takes it away once the link
 * is closed. Does nothing where the app does not know its public address.
 */
export async function publishSharePage(platform: Platform, shareId: string): Promise<void> {
  const { db, site, secret } = platform;
  const [row] = await db.select().from(shares).where(eq(shares.id, shareId));
  if (!row || !site) return;
  const token = tokenOf(row.id, secret);
  // One from before another secret cannot be told, so no page can name its address.
  if (hashToken(token) !== row.tokenHash) return;
  try {
    const share = await openShare({ ctx: platform, input: { token } });
    const manifest = await site.frameManifest();
    const html = writePage(pageOfShare('share', share, { token, origin: site.origin, manifest }));
    await keepObject(platform, pageKey(share.shareId, share.version), Buffer.from(html));
    await db
      .update(shares)
      .set({ pageBuild: await pageBuild(site) })
      .where(and(eq(shares.id, row.id), eq(shares.version, share.version)));
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    // The one from before the version was raised for its end.
    await platform.storage.remove(pageKey(row.id, row.version - 1));
    await platform.storage.remove(pageKey(row.id, row.version));
  }
}

/** Ids and versions of the open links that were seen most, for whoever warms a cache. */
export function mostViewed(db: Database, limit: number) {
  return db
    .select({ id: shares.id, version: shares.version })
    .from(shares)
    .where(and(isOpen, isNull(shares.revokedAt)))
    .orderBy(sql`${shares.views} desc`)
    .limit(limit);
}
