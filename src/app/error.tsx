'use client';

import Link from 'next/link';
import { MessagePage } from '~/ui/home/message-page';
import { Button } from '~/ui/primitives/button';
import { buttonClass } from '~/ui/primitives/button-class';

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <MessagePage
      code={error.digest ? `Error ${error.digest}` : 'Error'}
      title="This page could not be shown"
      action={
        <>
          <Button variant="primary" size="lg" onClick={() => location.reload()}>
            Try again
          </Button>
          <Link href="/projects" className={buttonClass({ size: 'lg' })}>
            Your projects
          </Link>
        </>
      }
    >
      <p role="alert">Something went wrong on our side. Your projects are stored and safe.</p>
    </MessagePage>
  );
}
