import { useQueryClient } from '@tanstack/react-query';
import { useWorkspace } from './workspace-context';

/**
 * Options of a mutation of the open project. Each is sent when the one before it is answered:
 * what they change is seen at once, so an Undo can follow before the server has what it takes
 * back. The rows are asked for again after the last one.
 */
export function useInOrder() {
  const queries = useQueryClient();
  const { project, refresh } = useWorkspace();
  const scope = { id: `project ${project.id}` };
  const onSettled = () => {
    // This one counts still. Before the others, the rows would take their changes off the screen.
    const open = queries.isMutating({ predicate: ({ options }) => options.scope?.id === scope.id });
    if (open <= 1) void refresh();
  };
  return { scope, onSettled };
}
