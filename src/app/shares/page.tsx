import type { Metadata } from 'next';
import { AccountMenu } from '~/ui/auth/account-menu';
import { SiteHeader } from '~/ui/home/site-header';
import { ShareList } from '~/ui/share/list/share-list';

export const metadata: Metadata = { title: 'Links' };

export default function SharesPage() {
  return (
    <>
      <SiteHeader>
        <AccountMenu />
      </SiteHeader>
      <main className="mx-auto w-full max-w-5xl px-4 pt-8 pb-16 sm:px-6">
        <h1 className="mb-6 font-semibold text-xl tracking-tight">Links</h1>
        <ShareList />
      </main>
    </>
  );
}
