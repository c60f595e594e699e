import { opensBlock } from '../edit/markers';
import type { SceneHeader } from './action';
import { type Fence, openingFence } from './fence';
import { type JsonTaker, startsJson } from './json/json-taker';
import type { Mode, SceneEnd } from './mode';
import { PatchLines } from './patch-lines';
import type { ReplyOutput } from './reply-output';
import { isDiffLanguage, isSceneLanguage, readFenceInfo } from './scene-header';
import { SceneSigns } from './scene-signs';
import { elementAttribute, openingTag, type Tag } from './tag';

type Undecided = Mode & { kind: 'undecided' };

const COMMENT = /^\s*(?:\/\/|\{?\s*\/\*+)\s*(.*?)\s*(?:\*\/\s*\}?)?\s*$/;

/** Opens fences and tags, and says when what is in them is a scene. */
export class SceneOpener {
  constructor(
    private readonly out: ReplyOutput,
    private readonly json: JsonTaker,
    /** Told of the fence in which the model has put its whole reply. */
    private readonly wrap: (marks: string) => void,
  ) {}

  /** @param around what a tag around the fence said */
  open({ marks, info }: Fence, line: string, lineBreak: string, around?: Undecided): void {
    const { out } = this;
    const { language, header: own, explicit, detailed, code } = readFenceInfo(info);
    out.atBeginning = false;
    const header = around && !explicit ? merged(around.header, own) : own;
    const isScene = isSceneLanguage(language);
    const isDiff = isDiffLanguage(language);
    const isSure = explicit && (isScene || isDiff || detailed);
    if (isSure || around?.decides === 'header') {
      out.startScene(fenceEnd(marks, header), header);
    } else if (isScene || isDiff) {
      const mode = this.undecided(fenceEnd(marks, header), header);
      mode.opening = code === null ? line + lineBreak : `${marks}\n`;
      if (isDiff) mode.decides = 'diff';
      if (code !== null) this.takeCode(mode, code, lineBreak);
    } else if (/^json[5c]?$/.test(language) && this.json.isAllowed) {
      this.json.begin(marks, line + lineBreak);
    } else if (/^(?:markdown|mdx?)$/.test(language)) this.wrap(marks);
    else {
      out.mode = { kind: 'quote', marks };
      out.send(line + lineBreak);
    }
  }

  /** Opens a tag; what follows it on its line is not taken. */
  openTag(tag: Tag, line: string, lineBreak: string, around: SceneHeader): void {
    const { name, attributes, kind } = tag;
    const verb = /^(?:add|new)/.test(name)
      ? 'add '
      : /^(?:edit|update|replace)/.test(name)
        ? 'edit '
        : '';
    const numbered = attributes.replace(
      /\b(?:number|id)(?=\s*=\s*["']?\d+["']?(?:\s|$))/i,
      'scene',
    );
    const { header } = readFenceInfo(`${verb}${numbered}`);
    const mode = this.undecided({ kind: 'tag', name, depth: 0 }, merged(around, header));
    if (kind === 'scene') mode.decides = 'header';
    mode.opening =
      line.slice(0, line.length - tag.rest.length) + (tag.rest.trim() ? '' : lineBreak);
  }

  /**
   * Takes the first line inside when it says more than its code: a fence or a tag in a tag, a value,
   * JSON, a header in a comment. False for every other line.
   */
  takeFirst(mode: Undecided, line: string, lineBreak: string): boolean {
    if (line.trim() === '') return false;
    if (mode.end.kind === 'tag') {
      const attribute = elementAttribute(line);
      const fence = openingFence(line);
      const tag = openingTag(line);
      if (attribute) mode.header = merged(readFenceInfo(attribute).header, mode.header);
      else if (fence) this.open(fence, line, lineBreak, mode);
      else if (tag && tag.kind !== 'around' && tag.rest.trim() === '') {
        this.openTag(tag, line, lineBreak, mode.header);
        if (mode.decides === 'header' && this.out.mode.kind === 'undecided') {
          this.out.mode.decides = 'header';
        }
      } else return false;
      return true;
    }
    if (startsJson(line) && this.json.isAllowed) {
      const json = this.json.begin(mode.end.marks, mode.opening + mode.code);
      this.json.take(json, line, lineBreak);
      return true;
    }
    const said = readFenceInfo(COMMENT.exec(line)?.[1] ?? '');
    if (said.explicit && said.detailed) {
      mode.header = said.header;
      mode.decides = 'header';
    }
    return false;
  }

  /** Whether the code is a scene with this line; begins it then, with all lines before this one. */
  decide(mode: Undecided, line: string): boolean {
    const isFirst = !mode.begun && line.trim() !== '';
    if (isFirst) mode.begun = true;
    const isPatch =
      isFirst && (opensBlock(line) || (mode.decides === 'diff' && /^[-+@ ]/.test(line)));
    if (isPatch && mode.header.intent.kind === 'plain') {
      mode.header = { ...mode.header, intent: { kind: 'edit', scene: null } };
    }
    return isPatch || (isFirst && mode.decides === 'header') || mode.signs.push(line);
  }

  /** Begins the scene that was decided upon. */
  start(mode: Undecided): Mode & { kind: 'scene' } {
    const end: SceneEnd =
      mode.end.kind === 'fence' ? fenceEnd(mode.end.marks, mode.header) : mode.end;
    const scene = this.out.startScene(end, mode.header);
    this.out.send(mode.code);
    return scene;
  }

  private undecided(end: Undecided['end'], header: SceneHeader): Undecided {
    const mode: Undecided = {
      kind: 'undecided',
      end,
      opening: '',
      header,
      decides: 'code',
      begun: false,
      code: '',
      signs: new SceneSigns(),
    };
    this.out.mode = mode;
    return mode;
  }

  private takeCode(mode: Undecided, code: string, lineBreak: string): void {
    if (this.decide(mode, code)) {
      this.start(mode);
      this.out.send(code + lineBreak);
    } else mode.code += code + lineBreak;
  }
}

function fenceEnd(marks: string, { intent }: SceneHeader): SceneEnd & { kind: 'fence' } {
  return { kind: 'fence', marks, patch: intent.kind === 'edit' ? new PatchLines() : null };
}

/** Two headers as one: what the inner one says counts. */
function merged(outer: SceneHeader, inner: SceneHeader): SceneHeader {
  return {
    intent: inner.intent.kind === 'plain' ? outer.intent : inner.intent,
    name: inner.name ?? outer.name,
    frames: inner.frames ?? outer.frames,
    total: inner.total ?? outer.total,
  };
}
