import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { eq } from 'drizzle-orm';
import type { Composition } from '~/core/timeline/composition';
import { restingFrame } from '~/core/timeline/resting-frame';
import { totalFrames } from '~/core/timeline/timeline';
import { BOOT_FILE } from '~/frame/guest-document';
import { inlineGuestDocument } from '~/frame/inline-guest-document';
import type { FrameManifest } from '~/frame/manifest-schema';
import { writeHtmlFile } from '~/frame/page/write-html-file';
import { filesOf } from '~/player/files-of';
import { posters } from '~/server/db/schema/poster';
import { exportFileName } from '~/server/render/file-name';
import type { Platform, ServiceContext } from '../context';
import { ownProject, type ProjectRow } from '../project/own-project';
import { ServiceError } from '../service-error';
import { outlineOf } from '../share/outline';
import { videoOf } from '../share/video';

const compress = promisify(gzip);

/** The frame as it was built, and where. */
export type BuiltFrame = { folder: string; manifest: FrameManifest };

/**
 * An own project as one HTML file, with player, scenes, fonts and media inside: it plays from a
 * disk, with the network off. `invalid_input` while there is no scene.
 */
export async function exportHtml({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { projectId: string; frame: BuiltFrame };
}): Promise<{ fileName: string; html: string }> {
  const project = await ownProject(ctx, input.projectId);
  const composition = await videoOf(ctx.db, project.id, await outlineOf(ctx.db, project));
  const [first] = composition.scenes;
  if (!first) {
    throw new ServiceError('invalid_input', 'There is nothing to export yet. Add a scene first.');
  }
  const { folder, manifest } = input.frame;
  const built = (url: string) => readFile(join(folder, basename(url)));
  const [boot, player, posterUrl] = await Promise.all([
    built(BOOT_FILE).then(String),
    built(manifest.share).then(String),
    posterAddress(ctx, project),
  ]);
  const files = {
    ...(await playerFiles(composition, manifest, built)),
    ...(await mediaFiles(ctx, composition)),
  };
  const { title, width, height, fps } = composition;
  const html = writeHtmlFile({
    ...{ title, width, height, fps, posterUrl, composition, files, player },
    durationInFrames: totalFrames(composition.scenes),
    data: {
      manifest: { ...manifest, document: inlineGuestDocument(boot) },
      videoUrl: null,
      viewUrl: null,
      restingFrame: restingFrame(0, first.durationInFrames),
    },
    scriptHashes: [hashOf(player), hashOf(boot)],
  });
  return { fileName: exportFileName(title, 'html'), html };
}

/** All that the player will ask for, packed. */
async function playerFiles(
  { scenes }: Composition,
  { player, runtime, compiler }: FrameManifest,
  built: (url: string) => Promise<Buffer>,
): Promise<Record<string, string>> {
  const file = async (url: string) => new Uint8Array(await built(url)).buffer;
  const asked = await filesOf(scenes, { player, file });
  const needsCompiler = scenes.some(({ content }) => content.kind === 'source');
  const urls = [runtime, ...asked, ...(needsCompiler ? [compiler] : [])];
  return packed(urls.map(async (url) => [url, await built(url)] as const));
}

/** Sounds, images and typefaces; one that is not stored any more is left out. */
async function mediaFiles(
  { storage }: Pick<Platform, 'storage'>,
  { audio = [], images = [], fonts = [] }: Composition,
): Promise<Record<string, string>> {
  const stored = [
    ...audio.map(({ url }) => ({ url, key: `audio/${basename(url)}` })),
    ...images.map(({ url }) => ({ url, key: `images/${basename(url)}` })),
    ...fonts.map(({ url }) => ({ url, key: `fonts/${basename(url)}` })),
  ];
  const found = stored.map(async ({ url, key }) => {
    const opened = await storage.open(key);
    return opened && ([url, Buffer.concat(await opened.stream.toArray())] as const);
  });
  return packed(found);
}

async function packed(
  files: readonly Promise<readonly [string, Buffer] | null>[],
): Promise<Record<string, string>> {
  const entries = (await Promise.all(files)).filter((entry) => entry !== null);
  const base64 = entries.map(
    async ([url, bytes]) => [url, (await compress(bytes)).toString('base64')] as const,
  );
  return Object.fromEntries(await Promise.all(base64));
}

async function posterAddress(
  { db, storage }: Pick<Platform, 'db' | 'storage'>,
  { posterId }: ProjectRow,
): Promise<string | null> {
  if (!posterId) return null;
  const [row] = await db.select().from(posters).where(eq(posters.id, posterId));
  const opened = row && (await storage.open(row.jpegKey));
  if (!opened) return null;
  const jpeg = Buffer.concat(await opened.stream.toArray());
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`;
}

const hashOf = (script: string) => createHash('sha256').update(script).digest('base64');
