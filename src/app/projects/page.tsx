import { Link2, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { env } from '~/env';
import { frameManifest } from '~/frame/manifest';
import { AccountMenu } from '~/ui/auth/account-menu';
import { SiteHeader } from '~/ui/home/site-header';
import { WarmFrame } from '~/ui/preview/warm-frame';
import { buttonClass } from '~/ui/primitives/button-class';
import { ProjectList } from '~/ui/projects/project-list';

export const metadata: Metadata = { title: 'Projects' };

export default async function ProjectsPage() {
  const frameAssets = await frameManifest(env().FRAME_HOST);
  return (
    <>
      <SiteHeader>
        <AccountMenu />
      </SiteHeader>
      <main className="mx-auto w-full max-w-5xl px-4 pt-8 pb-16 sm:px-6">
        <div className="mb-6 flex items-center justify-between gap-4">
          <h1 className="font-semibold text-xl tracking-tight">Projects</h1>
          <span className="flex items-center gap-2">
            <Link href="/shares" className={buttonClass({ variant: 'quiet', size: 'lg' })}>
              <Link2 aria-hidden />
              Links
            </Link>
            <Link href="/" className={buttonClass({ size: 'lg' })}>
              <Plus aria-hidden />
              New video
            </Link>
          </span>
        </div>
        <ProjectList />
      </main>
      <WarmFrame frameAssets={frameAssets} />
    </>
  );
}
