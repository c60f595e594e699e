import { storableText } from '~/core/storable-text';

/** What is kept of a scene that was being written when its reply was cut, in characters. */
const MAX_TAIL = 6_000;

const FENCE = /^\s*(`{3,}|~{3,})/;

/**
 * What a reply that was cut had done so far: its words and lines for scenes, each complete fence
 * by its header, and the end of the one that was being written.
 */
export function outlineOf(reply: string): string {
  const outline: string[] = [];
  let open: { fence: string; header: string; body: string[] } | null = null;
  for (const line of reply.split(/\r?\n/)) {
    const fence = FENCE.exec(line)?.[1];
    if (!open && fence) open = { fence, header: line.trim(), body: [] };
    else if (!open) outline.push(line);
    else if (line.trim() === open.fence) {
      outline.push(open.header, '… (complete)', open.fence);
      open = null;
    } else open.body.push(line);
  }
  if (open) {
    const body = open.body.join('\n');
    const isLong = body.length > MAX_TAIL;
    outline.push(open.header, isLong ? `…${storableText(body.slice(-MAX_TAIL))}` : body);
  }
  return outline.join('\n').trim();
}
