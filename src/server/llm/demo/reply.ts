import { makePatch } from '~/core/edit/make-patch';
import { writePatch } from '~/core/edit/write-patch';
import type { Directive } from '~/core/reply/action';
import { writeDirective } from '~/core/reply/directive/write-directive';
import type { FormatName } from '~/core/scene/format';

/** A scene of the reply: a new one, or the whole new source of scene `scene` (1-based). */
export type ReplyScene = {
  intent:
    | { kind: 'add' }
    | {
        kind: 'edit';
        scene: number;
        /** The source that changes in places; absent when nothing of it stays. */
        before?: string;
      };
  name: string;
  /** Length in frames. */
  frames: number;
  code: string;
};

export type Reply = {
  text: string;
  format: FormatName | null;
  scenes: ReplyScene[];
  /** What needs no code. */
  directives?: Directive[];
};

/** One line of plain words: nothing in it can be taken for a fence, a directive or a tag. */
function sentence(text: string): string {
  return text.replace(/`+/g, "'").replace(/\s+/g, ' ').replace(/^@/, '').trim();
}

/** A name for a fence header: one line without double quotes or backticks. */
export function headerName(name: string): string {
  const plain = name
    .replace(/["`\\<>]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain || 'Scene';
}

/** A fence longer than every run of backticks that begins a line of the code. */
function fenceFor(code: string): string {
  const runs = [...code.matchAll(/^\s*(`{3,})/gm)].map((match) => match[1]?.length ?? 0);
  return '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
}

function writeScene({ intent, name, frames, code }: ReplyScene, total: number): string {
  const changed = intent.kind === 'edit' && intent.before !== undefined;
  const patch = changed ? makePatch(intent.before ?? '', code) : null;
  const body = patch && patch.length > 0 ? writePatch(patch) : code;
  const fence = fenceFor(body);
  const what = intent.kind === 'add' ? 'add' : `edit scene=${intent.scene}`;
  // The length and the name of a scene that changes in places are not spoken of.
  const header = changed ? what : `${what} name="${headerName(name)}" frames=${frames}`;
  const of = total > 1 ? ` of=${total}` : '';
  return `${fence}tsx ${header}${of}\n${body}${body.endsWith('\n') ? '' : '\n'}${fence}`;
}

/** Writes the reply form that `~/core/reply` parses. */
export function writeReply({ text, format, scenes, directives = [] }: Reply): string {
  const parts = [sentence(text)];
  if (format) parts.push(`@format ${format}`);
  parts.push(...scenes.map((scene) => writeScene(scene, scenes.length)));
  if (directives.length > 0) parts.push(directives.map(writeDirective).join('\n'));
  return `${parts.join('\n\n')}\n`;
}
