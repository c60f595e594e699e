import { env } from '~/env';
import { frameManifest } from '~/frame/manifest';
import { AccountMenu } from '~/ui/auth/account-menu';
import { HomeScreen } from '~/ui/home/home-screen';
import { SiteHeader } from '~/ui/home/site-header';
import { WarmFrame } from '~/ui/preview/warm-frame';
import { AppProviders } from '~/ui/trpc/providers';

export default async function HomePage() {
  const frameAssets = await frameManifest(env().FRAME_HOST);
  return (
    <AppProviders>
      <SiteHeader>
        <AccountMenu />
      </SiteHeader>
      <main className="mx-auto w-full max-w-3xl px-4 pt-[10dvh] pb-16 sm:px-6">
        <h1 className="font-semibold text-xl leading-9 tracking-tight">
          Describe a video. Watch it appear.
        </h1>
        <p className="mt-1 mb-6 text-pretty text-base text-ink-muted">
          Framewright writes the scenes. Change anything with a sentence, share it, export an MP4.
        </p>
        <HomeScreen />
      </main>
      <WarmFrame frameAssets={frameAssets} />
    </AppProviders>
  );
}
