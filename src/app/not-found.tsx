import type { Metadata } from 'next';
import Link from 'next/link';
import { MessagePage } from '~/ui/home/message-page';
import { buttonClass } from '~/ui/primitives/button-class';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <MessagePage
      code="404"
      title="There is nothing at this address"
      action={
        <>
          <Link href="/projects" className={buttonClass({ size: 'lg' })}>
            Your projects
          </Link>
          <Link href="/" className={buttonClass({ variant: 'quiet', size: 'lg' })}>
            Describe a video
          </Link>
        </>
      }
    >
      <p>
        The address may be mistyped, or the project is deleted or belongs to somebody else. Your own
        projects are safe.
      </p>
    </MessagePage>
  );
}
