import type { Metadata } from 'next';
import Link from 'next/link';
import { MessagePage } from '~/ui/home/message-page';
import { buttonClass } from '~/ui/primitives/button-class';

export const metadata: Metadata = { title: 'Video not found' };

export default function ShareNotFound() {
  return (
    <MessagePage
      code="404"
      title="This link leads to no video"
      action={
        <Link href="/" className={buttonClass({ size: 'lg' })}>
          Make a video of your own
        </Link>
      }
    >
      <p>It may be incomplete, or whoever shared it has taken it back. Ask them for a new link.</p>
    </MessagePage>
  );
}
