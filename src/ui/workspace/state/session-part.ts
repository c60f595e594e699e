import type { RouterOutputs } from '../../trpc/types';
import type { Project } from '../types';

/** What of a project's rows belongs to one of its chat sessions. */
export type SessionPart = RouterOutputs['session']['get'];

export function sessionPart(project: Project): SessionPart {
  const { sessionId, sessionTitle, messages, activeGenerationId } = project;
  const { isWritingElsewhere, canUndo, canRedo } = project;
  const open = { activeGenerationId, isWritingElsewhere, canUndo, canRedo };
  return { sessionId, sessionTitle, messages, ...open };
}

/** A session in which nothing was said. */
export function emptySession(sessionId: string): SessionPart {
  return {
    sessionId,
    sessionTitle: 'New chat',
    messages: [],
    activeGenerationId: null,
    isWritingElsewhere: false,
    canUndo: false,
    canRedo: false,
  };
}

/** A session of which nothing is known yet; one that is known always has a title. */
export function unknownSession(sessionId: string): SessionPart {
  return { ...emptySession(sessionId), sessionTitle: '' };
}

/** Whether that is so. */
export function isUnknown({ sessionTitle }: Pick<SessionPart, 'sessionTitle'>): boolean {
  return sessionTitle === '';
}
