import { cn } from './cn';

/** A quiet block in the place and size of what is loading. Its container says "Loading …" once. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('animate-pulse-soft rounded-md bg-raised', className)} />;
}
