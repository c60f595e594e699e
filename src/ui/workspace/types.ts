import type { RouterOutputs } from '../trpc/types';

export type Project = RouterOutputs['project']['get'];
export type Scene = Project['scenes'][number];
export type Message = Project['messages'][number];
export type MessageGeneration = NonNullable<Message['generation']>;
export type Render = NonNullable<RouterOutputs['render']['latest']>;

// Custom properties are styles too; React's own type does not know them.
declare module 'react' {
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
