'use client';

import { Button } from '../../primitives/button';
import { Dialog } from '../../primitives/dialog';
import { useLayout } from '../layout/use-layout';
import { originWords } from '../scenes/origin-words';
import type { Scene } from '../types';
import { CodeDiff } from './code-diff';

/** Both texts side by side, with the differences marked. Closing it loses neither. */
export function ConflictDialog({
  mine,
  theirs,
  origin,
  saving,
  onKeepMine,
  onTakeTheirs,
  onClose,
}: {
  mine: string;
  theirs: string;
  /** Where the newer version came from. */
  origin: Scene['origin'];
  saving: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onClose: () => void;
}) {
  const narrow = useLayout() === 'narrow';
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="This scene was changed somewhere else while you were editing"
      description="Nothing is lost so far. “Keep mine” saves your text on top; the newer version stays in the history. “Take theirs” keeps your text at hand until you save something else."
      className="max-w-5xl"
    >
      <CodeDiff
        before={theirs}
        after={mine}
        beforeLabel={`Newer version: ${originWords(origin).toLowerCase()}`}
        afterLabel="Your text"
        columns={narrow ? 1 : 2}
      />
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onClick={onClose}>
          Decide later
        </Button>
        <Button onClick={onTakeTheirs}>Take theirs</Button>
        <Button variant="primary" loading={saving} onClick={onKeepMine}>
          Keep mine
        </Button>
      </div>
    </Dialog>
  );
}
