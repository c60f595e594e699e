import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { shares } from '~/server/db/schema/output';
import { projects } from '~/server/db/schema/project';
import { enqueueJob, enqueueJobs } from '~/server/jobs/enqueue-job';
import type { Platform } from '../../context';
import { isOpen } from '../find-open';
import { pageBuild } from './page-build';

/** Pages that are written anew at once, and the pause before the next ones, in ms. */
const BATCH = 50;
const PAUSE_MS = 5_000;

/**
 * Has the kept pages written anew that another build wrote: they name its player, which is not
 * there any more. Does nothing where no pages are kept.
 */
export async function askToRenewPages({ db, site }: Pick<Platform, 'db' | 'site'>): Promise<void> {
  if (site) await enqueueJob(db, 'renew-share-pages', await pageBuild(site));
}

/**
 * Raises the version of the links whose page is another build's, the most viewed first, a few at
 * a time until there are none. The links stay what they are. While two builds run, the one that
 * does not know `build` leaves it to the other.
 */
export async function renewOldPages(
  { db, site }: Pick<Platform, 'db' | 'site'>,
  build: string,
): Promise<void> {
  if (!site || (await pageBuild(site)) !== build) {
    throw new Error('These pages are for a server of another build.');
  }
  const old = db
    .select({ id: shares.id })
    .from(shares)
    .innerJoin(projects, eq(projects.id, shares.projectId))
    .where(
      and(isOpen, isNull(projects.deletedAt), sql`${shares.pageBuild} is distinct from ${build}`),
    )
    .orderBy(desc(shares.views), shares.id)
    .limit(BATCH);
  await db.transaction(async (tx) => {
    const renewed = await tx
      .update(shares)
      // Whoever writes it notes its own name; until then it counts as this build's.
      .set({ version: sql`${shares.version} + 1`, pageBuild: build })
      .where(inArray(shares.id, old))
      .returning({ id: shares.id });
    if (renewed.length === 0) return;
    await enqueueJobs(
      tx,
      'publish-share',
      renewed.map(({ id }) => id),
    );
    const runAt = new Date(Date.now() + PAUSE_MS);
    await enqueueJob(tx, 'renew-share-pages', build, { runAt });
  });
}
