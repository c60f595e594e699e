import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getApp } from '~/server/api/platform';
import { ServiceError } from '~/server/services/service-error';
import { openShare } from '~/server/services/share/open';
import { MessagePage } from '~/ui/home/message-page';
import { CopyVideo } from '~/ui/share/copy-video';
import { AppProviders } from '~/ui/trpc/providers';

type Props = { params: Promise<{ token: string }> };

export const metadata: Metadata = {
  title: 'Make a copy',
  robots: { index: false },
  referrer: 'no-referrer',
};

async function titleOf(token: string): Promise<string> {
  try {
    const { platform } = await getApp();
    const { title, allowCopy } = await openShare({ ctx: platform, input: { token } });
    if (allowCopy) return title;
  } catch (thrown) {
    if (!(thrown instanceof ServiceError)) throw thrown;
  }
  notFound();
}

/** Asks before it makes a project: an address alone must not. */
export default async function CopyPage({ params }: Props) {
  const { token } = await params;
  const title = await titleOf(token);
  return (
    <MessagePage
      code="Copy"
      title={title}
      action={
        <AppProviders>
          <CopyVideo token={token} />
        </AppProviders>
      }
    >
      <p>
        You get a project of your own with everything in this video. The original stays as it is.
      </p>
    </MessagePage>
  );
}
