import type { Failure } from './failure-of';
import type { Failures, KnownFailure } from './use-failures';

/** `At 1.2 s, on line 12, it stopped with “x is not defined”.`; `fps` tells the time of the frame. */
export function failureSentence({ message, line, frame }: Failure, fps: number): string {
  const time = frame === null ? [] : [`at ${Math.round((frame / fps) * 10) / 10} s`];
  const place = [...time, ...(line === null ? [] : [`on line ${line}`])].join(', ');
  const where = place === '' ? 'It' : `${place[0]?.toUpperCase()}${place.slice(1)}, it`;
  return `${where} stopped with “${message}”.`;
}

/** Who wrote the version that fails, and that nothing is lost. */
export function authorSentence(author: Failures['author']): string {
  return author === 'model'
    ? 'The model wrote this version; its code is kept.'
    : 'You wrote this version; your code is kept.';
}

/** How it stands with the fix that was asked for. */
export function fixSentence({ status }: NonNullable<KnownFailure['fix']>): string {
  switch (status) {
    case 'queued':
      return 'A fix was asked for. It waits for the reply before it.';
    case 'running':
      return 'A fix was asked for. It is being written.';
    case 'succeeded':
      return 'A fix was asked for. To try another way, say in the chat what to change.';
    case 'failed':
      return 'A fix was asked for, but its reply failed. The chat says why.';
    case 'stopped':
      return 'A fix was asked for, and stopped. It can be asked for again in the chat.';
  }
}
