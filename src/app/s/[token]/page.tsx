import type { Metadata } from 'next';
import { env } from '~/env';
import { frameManifest } from '~/frame/manifest';
import { describeVideo } from '~/ui/share/describe-video';
import { SharedVideo } from '~/ui/share/shared-video';
import { loadShare } from './load-share';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params;
  const { composition } = await loadShare(token);
  const { title } = composition;
  const description = describeVideo(composition);
  return {
    title: { absolute: title },
    description,
    openGraph: { type: 'video.other', siteName: 'Framewright', title, description },
    twitter: { card: 'summary', title, description },
    // Whoever has the link may look; a search engine was not given it.
    robots: { index: false },
    referrer: 'no-referrer',
  };
}

export default async function SharePage({ params }: Props) {
  const { token } = await params;
  const { composition } = await loadShare(token);
  const frameAssets = await frameManifest(env().FRAME_HOST);
  return (
    <SharedVideo title={composition.title} composition={composition} frameAssets={frameAssets} />
  );
}
