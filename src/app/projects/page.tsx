import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { AccountMenu } from '~/ui/auth/account-menu';
import { SiteHeader } from '~/ui/home/site-header';
import { buttonClass } from '~/ui/primitives/button-class';
import { ProjectList } from '~/ui/projects/project-list';

export const metadata: Metadata = { title: 'Projects' };

export default function ProjectsPage() {
  return (
    <>
      <SiteHeader>
        <AccountMenu />
      </SiteHeader>
      <main className="mx-auto w-full max-w-5xl px-4 pt-8 pb-16 sm:px-6">
        <div className="mb-6 flex items-center justify-between gap-4">
          <h1 className="font-semibold text-xl tracking-tight">Projects</h1>
          <Link href="/" className={buttonClass({ size: 'lg' })}>
            <Plus aria-hidden />
            New video
          </Link>
        </div>
        <ProjectList />
      </main>
    </>
  );
}
