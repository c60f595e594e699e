import type { RouterOutputs } from '../trpc/types';

export type Project = RouterOutputs['project']['get'];
export type Scene = Project['scenes'][number];
export type Message = Project['messages'][number];
export type MessageGeneration = NonNullable<Message['generation']>;
export type Render = NonNullable<RouterOutputs['render']['latest']>;
