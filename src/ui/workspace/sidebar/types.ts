import type { RouterOutputs } from '../../trpc/types';

export type SessionSummary = RouterOutputs['session']['list'][number];
