import { z } from 'zod';
import { createSession } from '~/server/services/chat/create-session';
import { listSessions } from '~/server/services/chat/list-sessions';
import { getSession } from '~/server/services/chat/load-session';
import { removeSession, restoreSession } from '~/server/services/chat/remove-session';
import { renameSession } from '~/server/services/chat/rename-session';
import { id, idempotencyKey, title } from '../inputs';
import { createRouter, procedure } from '../trpc';

const one = z.object({ sessionId: id });

/** The chat sessions of a project; what is said in them goes through `chat`. */
export const sessionRouter = createRouter({
  list: procedure
    .input(z.object({ projectId: id }))
    .query(({ ctx, input }) => listSessions({ ctx, input })),
  get: procedure
    .input(z.object({ projectId: id, sessionId: id }))
    .query(({ ctx, input }) => getSession({ ctx, input })),
  create: procedure
    .input(z.object({ projectId: id, idempotencyKey }))
    .mutation(({ ctx, input }) => createSession({ ctx, input })),
  rename: procedure
    .input(one.extend({ title }))
    .mutation(({ ctx, input }) => renameSession({ ctx, input })),
  remove: procedure.input(one).mutation(({ ctx, input }) => removeSession({ ctx, input })),
  restore: procedure.input(one).mutation(({ ctx, input }) => restoreSession({ ctx, input })),
});
