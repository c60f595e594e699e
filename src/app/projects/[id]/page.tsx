import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { env } from '~/env';
import { frameManifest } from '~/frame/manifest';
import { createContext } from '~/server/api/context';
import { getProject } from '~/server/services/project/get';
import { ServiceError } from '~/server/services/service-error';
import { Workspace } from '~/ui/workspace/workspace';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { title } = await openProject((await params).id, sessionIn(await searchParams));
  return { title };
}

export default async function ProjectPage({ params, searchParams }: Props) {
  const { id } = await params;
  const [project, frameAssets] = await Promise.all([
    openProject(id, sessionIn(await searchParams)),
    frameManifest(env().FRAME_HOST),
  ]);
  return (
    <Workspace
      key={id}
      projectId={id}
      frameAssets={frameAssets}
      initialProject={project}
      loadedAt={Date.now()}
    />
  );
}

/** The chat session that an address names; what cannot be one counts as none. */
function sessionIn({ session }: Awaited<Props['searchParams']>): string | undefined {
  return z.uuid().safeParse(session).data;
}

/** The project, once per request; a real 404 for an unknown one and for somebody else's. */
const openProject = cache(async (id: string, sessionId: string | undefined) => {
  if (!z.uuid().safeParse(id).success) notFound();
  const ctx = await createContext({ headers: await headers() });
  try {
    return await getProject({ ctx, input: { id, sessionId } });
  } catch (error) {
    // A visitor without a session has no projects: nothing is here for them either.
    if (error instanceof ServiceError && ['not_found', 'signed_out'].includes(error.reason)) {
      notFound();
    }
    throw error;
  }
});
