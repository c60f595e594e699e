import type { LineState } from './line-state';

/**
 * A line with a tag that some models put around scenes.
 *  scene: its content is a scene. content: its content may be one.
 *  around: it only stands around the reply or its parts.
 */
export type Tag = {
  kind: 'scene' | 'content' | 'around';
  /** Lower case, as written. */
  name: string;
  attributes: string;
  /** What follows it on its line. */
  rest: string;
};

const KINDS = new Map<string, Tag['kind']>([
  ...names('scene', 'scene add edit addscene editscene newscene updatescene replacescene'),
  ...names('content', 'file code component source tsx jsx content boltaction antartifact artifact'),
  ...names('content', 'createfile writefile snippet'),
  ...names('around', 'answer response reply output scenes actions final result project files'),
  ...names('around', 'boltartifact edits changes message summary explanation'),
]);

function names(kind: Tag['kind'], all: string): [string, Tag['kind']][] {
  return all.split(' ').map((name) => [name, kind]);
}

function kindOf(name: string): Tag['kind'] | undefined {
  return KINDS.get(name.toLowerCase().replace(/[-_]/g, ''));
}

const OPENING =
  /^\s*<([a-z][\w-]*)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*>(.*)$/i;
const CLOSING = /^\s*<\/([a-z][\w-]*)\s*>\s*$/i;

/** The opening tag with which a line begins; null when it is none, or closed on the same line. */
export function openingTag(line: string): Tag | null {
  const [, written = '', attributes = '', rest = ''] = OPENING.exec(line) ?? [];
  const kind = kindOf(written);
  const name = written.toLowerCase();
  if (!kind || rest.toLowerCase().includes(`</${name}`)) return null;
  return { kind, name, attributes: attributes.trim(), rest };
}

/** Whether a line is nothing but the closing tag of one of them. */
export function isClosingTag(line: string): boolean {
  return kindOf(CLOSING.exec(line)?.[1] ?? '') !== undefined;
}

/** A value in an element of its own inside a tag: `<name>Intro</name>` as `name="Intro"`. */
export function elementAttribute(line: string): string | null {
  const [, name, value] =
    /^\s*<(name|title|frames|duration|durationInFrames|scene|number)>([^<>]*)<\/\1>\s*$/i.exec(
      line,
    ) ?? [];
  return name === undefined ? null : `${name}="${value?.replaceAll('"', "'") ?? ''}"`;
}

/** How many tags of this name a line of code opens, less those that it closes. */
export function tagDepth(line: string, name: string): number {
  const opened = line.match(new RegExp(`<${name}(?=[\\s>])[^<>]*(?<!/)>`, 'gi'))?.length ?? 0;
  const closed = line.match(new RegExp(`</${name}\\s*>`, 'gi'))?.length ?? 0;
  return opened - closed;
}

/** Whether a line of which only `part` has arrived may still be one of the tags. */
export function tagState(part: string): LineState {
  const [, name, rest = ''] = /^\s*<\/?([a-z][\w-]*)?(.*)$/is.exec(part) ?? [];
  if (/^\s*<\/?$/.test(part) || part.trim() === '') return 'maybe';
  if (name === undefined) return 'no';
  if (rest === '') return 'maybe';
  return kindOf(name) ? 'held' : 'no';
}
