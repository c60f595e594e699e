import type { SceneHeader } from './action';
import { codeStartState } from './code-start';
import { directiveState } from './directive/read-directive';
import { fenceState } from './fence';
import type { JsonScan } from './json/json-scan';
import type { LineState } from './line-state';
import { markerState, type PatchLines } from './patch-lines';
import type { SceneSigns } from './scene-signs';
import { tagState } from './tag';
import { thinkingState } from './thinking';

/** What ends a scene: its fence, its tag, the words behind its blocks, or nothing at all. */
export type SceneEnd =
  | { kind: 'fence'; marks: string; patch: PatchLines | null }
  /** `depth` tags of the same name are open inside the code. */
  | { kind: 'tag'; name: string; depth: number }
  | { kind: 'blocks'; patch: PatchLines }
  | { kind: 'open' };

/** Where in a reply the parser stands. */
export type Mode =
  | { kind: 'text' }
  /** Inside `<think>`: `text` is all of it, and `tail` may begin the closing tag. */
  | { kind: 'thinking'; closing: string; text: string; tail: string }
  /** Inside a fence that stays text. */
  | { kind: 'quote'; marks: string }
  /** Inside a fence or a tag that may turn out to be a scene. */
  | {
      kind: 'undecided';
      end: SceneEnd & { kind: 'fence' | 'tag' };
      /** The line that opened it, to be given back as text. */
      opening: string;
      header: SceneHeader;
      /** What says that it is a scene: the header alone, or its first line if that is one of a diff, or its code. */
      decides: 'header' | 'diff' | 'code';
      /** A line that is not blank has come. */
      begun: boolean;
      code: string;
      signs: SceneSigns;
    }
  /** Inside JSON that may hold scenes; `marks` is null for JSON that no fence surrounds. */
  | { kind: 'json'; marks: string | null; opening: string; text: string; scan: JsonScan }
  | { kind: 'scene'; end: SceneEnd; index: number; header: SceneHeader; code: string };

export const TEXT: Mode = { kind: 'text' };

/** How lines begin that may be more than words. */
const SPECIAL = /^\s*(?:$|[<>[{@`~*_+\-•\d|=◁aceiftlv/'"])/;

/** Characters after which a line that only may mean something means nothing. */
const MOST_UNSURE = 200;

/**
 * What a line of which only `part` has arrived may still mean. 'no' is final: such a line is
 * its characters, and is sent as it comes. So the events do not depend on how the reply was
 * cut into chunks, and no line is looked at again for each of its characters.
 */
export function lineState(mode: Mode, part: string): LineState {
  const begun = part.slice(0, MOST_UNSURE);
  const state = mode.kind === 'text' && begun.trim() === '' ? 'maybe' : stateIn(mode, begun);
  return state === 'maybe' && part.length > MOST_UNSURE ? 'no' : state;
}

function stateIn(mode: Mode, part: string): LineState {
  switch (mode.kind) {
    case 'text':
      if (!SPECIAL.test(part)) return 'no';
      return most([
        fenceState(withoutBullets(part)),
        directiveState(part),
        thinkingState(part),
        tagState(part),
        codeStartState(part),
        markerState(part),
        /^\s*[{[]/.test(part) ? 'held' : 'no',
      ]);
    case 'quote':
      return fenceState(part);
    case 'scene':
      return inScene(mode.end, part);
    case 'thinking':
    case 'undecided':
    case 'json':
      return 'held';
  }
}

function inScene(end: SceneEnd, part: string): LineState {
  switch (end.kind) {
    case 'fence':
      return end.patch ? most([fenceState(part), markerState(part)]) : fenceState(part);
    case 'open':
      return most([fenceState(part), /^@/.test(part) ? directiveState(part) : 'no']);
    case 'tag':
    case 'blocks':
      return 'held';
  }
}

function most(states: readonly LineState[]): LineState {
  return (
    states.find((state) => state === 'held') ?? states.find((state) => state === 'maybe') ?? 'no'
  );
}

/** A line without what stands before a fence in a list. */
export function withoutBullets(line: string): string {
  return line.replace(/^\s*(?:(?:[-*+]|\d{1,2}[.)])\s+)+(?=[`~])/, '');
}
