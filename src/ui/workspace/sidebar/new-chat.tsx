import { Skeleton } from '../../primitives/skeleton';
import { isUnknown } from '../state/session-part';
import { useWorkspace } from '../state/workspace-context';

/** A chat in which nothing was said yet: what it is, and what it is not; or one that is on its way. */
export function NewChat() {
  const { project } = useWorkspace();
  const { scenes } = project;
  if (isUnknown(project)) {
    return (
      <div role="status" aria-label="Loading the chat" className="flex flex-col gap-5">
        <Skeleton className="ml-6 h-12" />
        <Skeleton className="h-24" />
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-1 pt-6 text-center text-xs">
      <p className="font-medium text-ink-muted">A new chat about this video</p>
      <p className="text-balance text-ink-muted">
        {scenes.length > 0
          ? 'It starts from the video as it is. Undo takes back only what is done here.'
          : 'Describe the first scene below.'}
      </p>
    </div>
  );
}
