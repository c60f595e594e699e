import type { RouterOutputs } from '../trpc/types';

type Share = RouterOutputs['share']['list'][number];

/** Who can see what with this link, in one sentence or two. */
export function shareWords({ mode, state, link, createdAt }: Share): string {
  if (state === 'expired')
    return 'This link has expired: it opens nothing until you set it a later end.';
  if (link === null) {
    return 'A link from before the server’s secret was changed. It still opens, but cannot be shown again.';
  }
  return mode === 'live'
    ? 'Anyone with this link can watch, without an account. It always shows the latest version.'
    : `Shows the video as it was on ${day(createdAt)}, to anyone with the link.`;
}

/** What a link shows, in a few words of a list. */
export function kindWords({ mode, createdAt }: Pick<Share, 'mode' | 'createdAt'>): string {
  return mode === 'live' ? 'Latest version' : `Version of ${day(createdAt)}`;
}

/** "Not watched yet", "1 view", "1,204 views". */
export function viewWords(views: number): string {
  if (views === 0) return 'Not watched yet';
  return views === 1 ? '1 view' : `${views.toLocaleString('en')} views`;
}

/** "21 November, 23:05", in the person's own time. */
export function day(moment: Date): string {
  const parts = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;
  return moment.toLocaleString('en-GB', parts);
}
