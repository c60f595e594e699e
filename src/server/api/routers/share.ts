import { z } from 'zod';
import { createShare } from '~/server/services/share/create';
import { shareForProject } from '~/server/services/share/for-project';
import { revokeShare } from '~/server/services/share/revoke';
import { id } from '../inputs';
import { createRouter, procedure } from '../trpc';

const ofProject = z.object({ projectId: id });

export const shareRouter = createRouter({
  forProject: procedure.input(ofProject).query(({ ctx, input }) => shareForProject({ ctx, input })),
  create: procedure.input(ofProject).mutation(({ ctx, input }) => createShare({ ctx, input })),
  revoke: procedure.input(ofProject).mutation(({ ctx, input }) => revokeShare({ ctx, input })),
});
