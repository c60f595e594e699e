import { and, eq, type SQL, sql } from 'drizzle-orm';
import { chatSessions } from '~/server/db/schema/chat';
import { projectSteps } from '~/server/db/schema/project';

/**
 * True for the steps of one chat session. Steps from before sessions were kept belong to the
 * project's first session: there was no other when they were done.
 */
export function isOfSession(projectId: string, sessionId: string): SQL | undefined {
  const first = sql`(select ${chatSessions.id} from ${chatSessions}
    where ${chatSessions.projectId} = ${projectId}
    order by ${chatSessions.createdAt}, ${chatSessions.id} limit 1)`;
  return and(
    eq(projectSteps.projectId, projectId),
    sql`coalesce(${projectSteps.sessionId}, ${first}) = ${sessionId}`,
  );
}
