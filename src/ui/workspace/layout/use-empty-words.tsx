import { Redo2, Undo2 } from 'lucide-react';
import type { EmptyWords } from '../../preview/empty-picture';
import { Button } from '../../primitives/button';
import { useWorkspace } from '../state/workspace-context';
import { useUndo } from '../top-bar/use-undo';

/** Why there is no scene, and the way to one; undefined in a project that is simply new. */
export function useEmptyWords(): EmptyWords | undefined {
  const { project } = useWorkspace();
  const { undo, redo, canUndo, canRedo } = useUndo();
  const { messages } = project;
  const hadScenes = messages.some(({ generation }) => generation && generation.scenes.length > 0);
  const outcome = messages.at(-1)?.generation?.status;
  if (!hadScenes && (outcome === 'failed' || outcome === 'stopped')) {
    return {
      title: 'No scene yet',
      text: 'The reply brought none; the chat says why. Retry there, or describe it in other words.',
    };
  }
  if (hadScenes && canRedo) {
    return {
      title: 'No scene in the video',
      text: 'Bring back what you undid, or describe a new scene in the chat.',
      action: (
        <Button icon={<Redo2 aria-hidden />} onClick={redo}>
          Bring it back
        </Button>
      ),
    };
  }
  if (hadScenes && canUndo) {
    return {
      title: 'No scene in the video',
      text: 'Bring back what you deleted, or describe a new scene in the chat.',
      action: (
        <Button icon={<Undo2 aria-hidden />} onClick={undo}>
          Bring it back
        </Button>
      ),
    };
  }
  return undefined;
}
