/**
 * For mutations of one project: each is sent when the one before it is answered. What they
 * change is seen at once, so an Undo can follow before the server has what it takes back.
 */
export function inOrder(projectId: string): { scope: { id: string } } {
  return { scope: { id: `project ${projectId}` } };
}
