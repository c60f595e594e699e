'use client';

import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from '~/server/api/root';

/** `useTRPC()` makes query and mutation options; `useTRPCClient()` calls procedures directly. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** What each procedure answers: `RouterOutputs['project']['get']`. */
export type RouterOutputs = inferRouterOutputs<AppRouter>;

/** What each procedure takes: `RouterInputs['chat']['send']`. */
export type RouterInputs = inferRouterInputs<AppRouter>;
