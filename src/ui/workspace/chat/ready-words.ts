import { elapsedWords } from '../state/use-elapsed';
import type { MessageGeneration } from '../types';

type Timed = Pick<MessageGeneration, 'status' | 'startedAt' | 'finishedAt'>;

/** How long a reply took, from the message on; when it began, where that is not known. */
export function readyWords({ status, startedAt, finishedAt }: Timed): string {
  if (!finishedAt) return startedAt.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  const seconds = Math.round((finishedAt.getTime() - startedAt.getTime()) / 1000);
  return `${status === 'succeeded' ? 'Ready in' : 'Ended after'} ${elapsedWords(Math.max(1, seconds))}`;
}
