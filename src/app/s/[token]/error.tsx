'use client';

import { MessagePage } from '~/ui/home/message-page';
import { Button } from '~/ui/primitives/button';

export default function ShareError({ error }: { error: Error & { digest?: string } }) {
  return (
    <MessagePage
      code={error.digest ? `Error ${error.digest}` : 'Error'}
      title="This video could not be loaded"
      action={
        <Button variant="primary" size="lg" onClick={() => location.reload()}>
          Try again
        </Button>
      }
    >
      <p role="alert">Something went wrong on our side. The video itself is safe.</p>
    </MessagePage>
  );
}
