import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobs } from '~/server/db/schema/job';
import { posters } from '~/server/db/schema/poster';
import { type RenderEngine, RenderError } from '~/server/render/render-engine';
import { addSceneReply, createAndWait } from '~/server/testing/generation';
import { type ModelServer, startModelServer } from '~/server/testing/model-server';
import { createTestPlatform, type TestPlatform } from '~/server/testing/platform';
import { makeShare } from '~/server/testing/share';
import type { ServiceContext } from '../context';
import { listProjects } from '../project/list';
import { listRevisions } from '../revision/list';
import { openShare } from '../share/open';
import { drawPosters } from './draw';

let server: ModelServer;
let test: TestPlatform;

beforeAll(async () => {
  server = await startModelServer();
  test = await createTestPlatform({ modelUrl: server.url });
});
afterAll(async () => {
  await test.close();
  await server.close();
});

/** Draws plain pictures; the scene whose frame is `hostile` takes the whole video down. */
function engine(calls: number[][], hostile = -1): RenderEngine {
  const refuse = () => Promise.reject(new Error('No video is asked for.'));
  return {
    status: async () => ({ available: true, message: null }),
    render: refuse,
    still: refuse,
    async stills({ stills }) {
      calls.push(stills.map(({ frame }) => frame));
      if (stills.some(({ frame }) => frame === hostile)) {
        throw new RenderError('deadline', 'A scene took too long.');
      }
      for (const { frame, outputPath } of stills) {
        const background = { r: frame, g: 0, b: 0 };
        await sharp({ create: { width: 1920, height: 1080, channels: 3, background } })
          .png()
          .toFile(outputPath);
      }
    },
  };
}

/** What was drawn once is not drawn again: each project has scenes of its own. */
let made = 0;

async function twoScenes(render: RenderEngine) {
  made += 1;
  const ctx: ServiceContext = { ...(await test.signIn()), render };
  server.script({
    kind: 'reply',
    text: addSceneReply(`One${made}`, 'red') + addSceneReply(`Two${made}`, 'blue'),
  });
  const { projectId, project } = await createAndWait(ctx, 'Two scenes');
  return { ctx, projectId, sceneIds: project.scenes.map(({ id }) => id) };
}

const draw = (ctx: ServiceContext, subject: string) =>
  drawPosters(ctx, { subject, signal: new AbortController().signal });

async function postersOf(ctx: ServiceContext, sceneIds: string[]) {
  const lists = sceneIds.map((sceneId) => listRevisions({ ctx, input: { sceneId, limit: 1 } }));
  return (await Promise.all(lists)).map(({ revisions }) => revisions[0]?.poster ?? null);
}

async function isTypographic(ctx: ServiceContext, address = ''): Promise<boolean | undefined> {
  const key = address.replace('/assets/', '');
  const [row] = await ctx.db.select().from(posters).where(eq(posters.jpegKey, key));
  return row?.typographic;
}

const bytesOf = async (ctx: ServiceContext, address: string) => {
  const opened = await ctx.storage.open(address.replace('/assets/', ''));
  return Buffer.concat((await opened?.stream.toArray()) ?? []);
};

describe('the pictures of a project', () => {
  it('are asked for by its changes, drawn in one go, and stored in every form', async () => {
    const calls: number[][] = [];
    const { ctx, projectId, sceneIds } = await twoScenes(engine(calls));
    const wanted = await ctx.db
      .select()
      .from(jobs)
      .where(eq(jobs.subject, `project:${projectId}`));
    expect(wanted).toMatchObject([{ kind: 'draw-poster', status: 'queued' }]);
    await draw(ctx, `project:${projectId}`);
    expect(calls).toEqual([[30, 90]]);
    const [project] = await listProjects({ ctx });
    const poster = project?.poster;
    expect(poster).toMatchObject({ width: 1280, height: 720 });
    expect((await postersOf(ctx, sceneIds)).map((each) => each?.avif === poster?.avif)).toEqual([
      true,
      false,
    ]);
    const kinds = [poster?.avif, poster?.jpeg, poster?.png].map(async (address = '') => {
      const { format, width, height } = await sharp(await bytesOf(ctx, address ?? '')).metadata();
      return [format, width, height];
    });
    expect(await Promise.all(kinds)).toEqual([
      ['heif', 1280, 720],
      ['jpeg', 1280, 720],
      ['png', 1200, 630],
    ]);
  });

  it('are drawn once: the same thing is not drawn again', async () => {
    const calls: number[][] = [];
    const { ctx, projectId } = await twoScenes(engine(calls));
    await draw(ctx, `project:${projectId}`);
    await draw(ctx, `project:${projectId}`);
    const { shareId, token } = await makeShare(ctx, { projectId, mode: 'pinned' });
    await draw(ctx, `share:${shareId}`);
    expect(calls).toHaveLength(1);
    expect((await openShare({ ctx, input: { token } })).poster).not.toBeNull();
  });

  it('come without a scene that hangs, one by one', async () => {
    const calls: number[][] = [];
    const { ctx, projectId, sceneIds } = await twoScenes(engine(calls, 30));
    await draw(ctx, `project:${projectId}`);
    expect(calls).toEqual([[30, 90], [30], [90]]);
    const [first, second] = await postersOf(ctx, sceneIds);
    expect(await isTypographic(ctx, first?.jpeg)).toBe(true);
    expect(await isTypographic(ctx, second?.jpeg)).toBe(false);
    const [project] = await listProjects({ ctx });
    expect(project?.poster).toEqual({ ...second, png: project?.poster?.png });
    // It would hang again.
    await draw(ctx, `project:${projectId}`);
    expect(calls).toHaveLength(3);
  });
});

it('sets the title in type where nothing can be drawn', async () => {
  const missing: RenderEngine = {
    ...engine([]),
    status: async () => ({ available: false, message: 'There is no browser.' }),
  };
  const { ctx, projectId } = await twoScenes(missing);
  await draw(ctx, `project:${projectId}`);
  const [project] = await listProjects({ ctx });
  const { channels } = await sharp(await bytesOf(ctx, project?.poster?.jpeg ?? '')).stats();
  // Dark, with letters that are nearly white.
  expect(channels.map(({ min, max }) => [min < 40, max > 230])).toEqual(
    Array(3).fill([true, true]),
  );
  expect(await isTypographic(ctx, project?.poster?.jpeg)).toBe(true);
});
