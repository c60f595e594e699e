import type { FormatName } from '~/core/scene/format';

/** A scene of the reply: a new one, or the whole new source of scene `scene` (1-based). */
export type ReplyScene = {
  intent: { kind: 'add' } | { kind: 'edit'; scene: number };
  name: string;
  /** Length in frames. */
  frames: number;
  code: string;
};

export type Reply = { text: string; format: FormatName | null; scenes: ReplyScene[] };

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

/** Writes the reply form that `~/core/reply` parses. */
export function writeReply({ text, format, scenes }: Reply): string {
  const parts = [sentence(text)];
  if (format) parts.push(`@format ${format}`);
  for (const { intent, name, frames, code } of scenes) {
    const what = intent.kind === 'add' ? 'add' : `edit scene=${intent.scene}`;
    const fence = fenceFor(code);
    const header = `${fence}tsx ${what} name="${headerName(name)}" frames=${frames}`;
    parts.push(`${header}\n${code}${code.endsWith('\n') ? '' : '\n'}${fence}`);
  }
  return `${parts.join('\n\n')}\n`;
}
