'use client';

import { useMutation } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ensureSession } from '../auth/ensure-session';
import { Alert } from '../primitives/alert';
import { Button } from '../primitives/button';
import { newKey } from '../state/new-key';
import { errorSentence } from '../trpc/error-sentence';
import { useTRPCClient } from '../trpc/hooks';

/** Makes a project of one's own of a shared video and opens it; a newcomer becomes a guest. */
export function CopyVideo({ token }: { token: string }) {
  const client = useTRPCClient();
  const router = useRouter();
  // Pressed again after a lost answer, it is the same copy.
  const [idempotencyKey] = useState(newKey);
  const copy = useMutation({
    mutationFn: async () => {
      await ensureSession();
      return client.share.copy.mutate({ token, idempotencyKey });
    },
    onSuccess: ({ projectId }) => router.push(`/projects/${projectId}`),
  });
  return (
    <>
      <Button
        variant="primary"
        size="lg"
        icon={<Copy aria-hidden />}
        loading={copy.isPending || copy.isSuccess}
        onClick={() => copy.mutate()}
      >
        Make a copy
      </Button>
      {copy.error ? <Alert className="basis-full">{errorSentence(copy.error)}</Alert> : null}
    </>
  );
}
