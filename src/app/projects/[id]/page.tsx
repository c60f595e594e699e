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

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await openProject((await params).id);
  return { title };
}

export default async function ProjectPage({ params }: Props) {
  const { id } = await params;
  const [project, frameAssets] = await Promise.all([
    openProject(id),
    frameManifest(env().FRAME_HOST),
  ]);
  return <Workspace projectId={id} frameAssets={frameAssets} initialProject={project} />;
}

/** The project, once per request; a real 404 for an unknown one and for somebody else's. */
const openProject = cache(async (id: string) => {
  if (!z.uuid().safeParse(id).success) notFound();
  const ctx = await createContext({ headers: await headers() });
  try {
    return await getProject({ ctx, input: { id } });
  } catch (error) {
    // A visitor without a session has no projects: nothing is here for them either.
    if (error instanceof ServiceError && ['not_found', 'signed_out'].includes(error.reason)) {
      notFound();
    }
    throw error;
  }
});
