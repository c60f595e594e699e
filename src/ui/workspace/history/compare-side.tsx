import { RotateCcw } from 'lucide-react';
import { Button } from '../../primitives/button';
import { cn } from '../../primitives/cn';
import { CONTROL_CLASS } from '../../primitives/control-class';
import { revisionName, revisionOrigin } from './revision-words';
import type { Revision } from './use-revisions';

/** Over one side: which version it shows, and the way back to that version. */
export function CompareSide({
  label,
  revisions,
  headId,
  chosen,
  onChoose,
  restoring,
  onRestore,
}: {
  label: string;
  revisions: readonly Revision[];
  headId: string;
  /** Id of the version that is shown. */
  chosen: string;
  onChoose: (id: string) => void;
  restoring: boolean;
  onRestore: (revision: Revision) => void;
}) {
  const shown = revisions.find(({ id }) => id === chosen);
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      <select
        aria-label={`${label} version`}
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
        className={cn(CONTROL_CLASS, 'h-8 w-auto min-w-0 flex-1 truncate px-2')}
      >
        {revisions.map((revision) => (
          <option key={revision.id} value={revision.id}>
            {`${revisionName(revision, revision.id === headId)} · ${revisionOrigin(revision)}`}
          </option>
        ))}
      </select>
      {shown ? (
        <Button
          icon={<RotateCcw aria-hidden />}
          disabled={chosen === headId}
          loading={restoring}
          aria-label={`Restore version ${shown.number}`}
          onClick={() => onRestore(shown)}
        >
          Restore
        </Button>
      ) : null}
    </div>
  );
}
