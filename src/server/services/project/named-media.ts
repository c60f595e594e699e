import type { Composition } from '~/core/timeline/composition';
import type { Database, Transaction } from '~/server/db/client';
import { loadNamedFonts } from '../font/font-face';
import { loadNamedAssets } from '../image/view';

/** What of a project's images and typefaces its scenes name, by their code: nobody is told of others. */
export async function loadNamedMedia(
  db: Database | Transaction,
  projectId: string,
  codes: readonly (string | null)[],
): Promise<Required<Pick<Composition, 'images' | 'fonts'>>> {
  const [images, fonts] = await Promise.all([
    loadNamedAssets(db, projectId, codes),
    loadNamedFonts(db, projectId, codes),
  ]);
  return { images, fonts };
}
