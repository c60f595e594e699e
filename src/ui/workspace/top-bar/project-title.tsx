'use client';

import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { toast } from 'sonner';
import { MAX_TITLE } from '~/core/limits';
import { errorSentence } from '../../trpc/error-sentence';
import { useTRPC } from '../../trpc/hooks';
import { InlineText } from '../layout/inline-text';
import { useWorkspace } from '../state/workspace-context';

/** The project's title as the page's heading; a click renames it. */
export function ProjectTitle() {
  const trpc = useTRPC();
  const { project, refresh } = useWorkspace();
  const rename = useMutation(
    trpc.project.rename.mutationOptions({
      onError: (error) => toast.error(errorSentence(error)),
      onSettled: refresh,
    }),
  );
  const title = rename.isPending ? rename.variables.title : project.title;
  useEffect(() => {
    document.title = `${title} · Framewright`;
  }, [title]);
  return (
    <h1 className="flex min-w-0 font-medium text-sm">
      <InlineText
        label="Project title"
        value={title}
        maxLength={MAX_TITLE}
        onChange={(next) =>
          rename.mutate({ id: project.id, sessionId: project.sessionId, title: next })
        }
      />
    </h1>
  );
}
