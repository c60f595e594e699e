import { z } from 'zod';
import { MAX_LISTED_PROJECTS, MAX_TITLE } from '~/core/limits';
import { createProject } from '~/server/services/project/create';
import { getProject } from '~/server/services/project/get';
import { listProjects } from '~/server/services/project/list';
import { removeProject, restoreProject } from '~/server/services/project/remove';
import { renameProject } from '~/server/services/project/rename';
import { redo, undo } from '~/server/services/step/undo';
import { id, idempotencyKey, inSession, prompt, title, written } from '../inputs';
import { createRouter, procedure } from '../trpc';

const one = z.object({ id });
const wanted = z.object({
  search: written.max(MAX_TITLE),
  /** The last of those that are shown. */
  cursor: z.object({ updatedAt: z.date(), id }).nullish(),
  limit: z.int().min(1).max(MAX_LISTED_PROJECTS).optional(),
});
const here = z.object({ id, ...inSession });
/** Of a session in an address, which anybody can write: what is no id counts as none. */
const shown = z.object({ id, sessionId: id.optional().catch(undefined) });

export const projectRouter = createRouter({
  list: procedure.query(({ ctx }) => listProjects({ ctx })),
  search: procedure.input(wanted).query(({ ctx, input }) => listProjects({ ctx, input })),
  get: procedure.input(shown).query(({ ctx, input }) => getProject({ ctx, input })),
  create: procedure
    .input(z.object({ prompt, idempotencyKey }))
    .mutation(({ ctx, input }) => createProject({ ctx, input })),
  rename: procedure
    .input(here.extend({ title }))
    .mutation(({ ctx, input }) => renameProject({ ctx, input })),
  remove: procedure.input(one).mutation(({ ctx, input }) => removeProject({ ctx, input })),
  restore: procedure.input(one).mutation(({ ctx, input }) => restoreProject({ ctx, input })),
  undo: procedure
    .input(here)
    .mutation(({ ctx, input: { id, sessionId } }) =>
      undo({ ctx, input: { projectId: id, sessionId } }),
    ),
  redo: procedure
    .input(here)
    .mutation(({ ctx, input: { id, sessionId } }) =>
      redo({ ctx, input: { projectId: id, sessionId } }),
    ),
});
