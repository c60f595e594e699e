import type { RouterOutputs } from '../trpc/types';

export type ProjectSummary = RouterOutputs['project']['list'][number];
