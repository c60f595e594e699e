import { scan } from './scan';

/**
 * What has to be read before a place so that the reading there is the same: instead of
 * everything before `cut`, only `text`, the beginnings of what is open there.
 */
export type Head = { text: string; cut: number };

export const NO_HEAD: Head = { text: '', cut: 0 };

/**
 * The shortest head for what stands at `at`: whole lines inside of an open bracket or element
 * are left out when they lie before the line of the next thing that is open.
 */
export function headBefore(text: string, at: number): Head {
  const { open } = scan(text, at);
  let head = '';
  let cut = 0;
  let inner = 0;
  for (const next of [...open.map(({ at }) => at), at]) {
    const lineStart = text.lastIndexOf('\n', next - 1) + 1;
    const lineEnd = inner === 0 ? 0 : text.indexOf('\n', inner) + 1;
    const from = Math.max(lineEnd, cut);
    if (lineStart > from && (inner === 0 || lineEnd > 0)) {
      head += text.slice(cut, from);
      cut = lineStart;
    }
    inner = open.find((one) => one.at === next)?.inner ?? inner;
  }
  return { text: head, cut };
}
