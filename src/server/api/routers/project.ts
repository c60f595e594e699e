import { z } from 'zod';
import { createProject } from '~/server/services/project/create';
import { getProject } from '~/server/services/project/get';
import { listProjects } from '~/server/services/project/list';
import { removeProject, restoreProject } from '~/server/services/project/remove';
import { renameProject } from '~/server/services/project/rename';
import { redo, undo } from '~/server/services/step/undo';
import { id, idempotencyKey, prompt, title } from '../inputs';
import { createRouter, procedure } from '../trpc';

const one = z.object({ id });

export const projectRouter = createRouter({
  list: procedure.query(({ ctx }) => listProjects({ ctx })),
  get: procedure.input(one).query(({ ctx, input }) => getProject({ ctx, input })),
  create: procedure
    .input(z.object({ prompt, idempotencyKey }))
    .mutation(({ ctx, input }) => createProject({ ctx, input })),
  rename: procedure
    .input(z.object({ id, title }))
    .mutation(({ ctx, input }) => renameProject({ ctx, input })),
  remove: procedure.input(one).mutation(({ ctx, input }) => removeProject({ ctx, input })),
  restore: procedure.input(one).mutation(({ ctx, input }) => restoreProject({ ctx, input })),
  undo: procedure
    .input(one)
    .mutation(({ ctx, input }) => undo({ ctx, input: { projectId: input.id } })),
  redo: procedure
    .input(one)
    .mutation(({ ctx, input }) => redo({ ctx, input: { projectId: input.id } })),
});
