import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '~/server/api/root';

/** What each procedure answers: `RouterOutputs['project']['get']`. */
export type RouterOutputs = inferRouterOutputs<AppRouter>;

/** What each procedure takes: `RouterInputs['chat']['send']`. */
export type RouterInputs = inferRouterInputs<AppRouter>;
