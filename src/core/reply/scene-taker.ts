import { opensBlock } from '../edit/markers';
import { readDirectives } from './directive/read-directive';
import { explicitFence } from './explicit-fence';
import { closesFence, openingFence } from './fence';
import type { Mode, SceneEnd } from './mode';
import type { ReplyOutput } from './reply-output';
import { tagDepth } from './tag';

type SceneMode = Mode & { kind: 'scene' };

/**
 * Takes a line inside a scene: more of its code, or its end. False when the scene ended before
 * this line, which then is a line of the reply like any other.
 */
export function takeSceneLine(
  out: ReplyOutput,
  mode: SceneMode,
  line: string,
  lineBreak: string,
): boolean {
  if (isOver(mode, line)) {
    out.endScene(mode, true);
    return false;
  }
  const { end } = mode;
  if (closes(end, line)) {
    const code = end.kind === 'tag' ? line.slice(0, line.lastIndexOf('</')) : '';
    if (code.trim() !== '') out.send(`${code}\n`);
    out.endScene(mode, true);
  } else out.send(line + lineBreak);
  return true;
}

/** The model forgot to end the scene, or it had nothing that could end it. */
function isOver({ end, code }: SceneMode, line: string): boolean {
  switch (end.kind) {
    case 'fence':
      return explicitFence(line, end.marks) !== null;
    case 'tag':
      return explicitFence(line, null) !== null;
    case 'open':
      if (closesFence(line, '```')) return false;
      // A comment in the code may speak of `@format`; a line of the reply begins with it.
      return openingFence(line) !== null || (line.startsWith('@') && readDirectives(line) !== null);
    case 'blocks':
      return !end.patch.inside && code !== '' && line.trim() !== '' && !opensBlock(line);
  }
}

/** Whether the line ends the scene; takes note of what it opens inside. */
function closes(end: SceneEnd, line: string): boolean {
  switch (end.kind) {
    case 'fence': {
      const isEnd = closesFence(line, end.marks);
      const fence = isEnd ? 'closes' : openingFence(line) ? 'opens' : null;
      const belongs = end.patch?.push(line, fence) ?? false;
      return isEnd && !belongs;
    }
    case 'tag':
      end.depth += tagDepth(line, end.name);
      return end.depth < 0 && isEndOf(line, end.name);
    case 'open':
      return closesFence(line, '```');
    case 'blocks':
      end.patch.push(line, null);
      return false;
  }
}

/** Whether a line ends with the closing tag of that name. */
export function isEndOf(line: string, name: string): boolean {
  return line.trimEnd().toLowerCase().endsWith(`</${name}>`);
}
