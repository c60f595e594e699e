import type { PatchBlock } from '~/core/edit/patch';
import { readPatch } from '~/core/edit/read-patch';
import type { Directive, ReplyEvent, SceneHeader } from '~/core/reply/action';
import { readAskedDurations } from '~/server/llm/prompt/durations/asked-durations';
import type { CompiledColumns } from '../scene/compile-columns';
import { chooseTarget } from './choose-target';
import { CompileAhead } from './compile-ahead';
import type { EventLog } from './event-log';
import type { GenerationRow } from './own-generation';
import { takeDirective } from './take-directive';
import { type ArrivedEdit, takeEdit } from './take-edit';
import { takeFormat } from './take-format';
import { type ArrivedScene, type SceneOrigin, takeScene } from './take-scene';

const MAX_LABEL = 80;

/** An edit of which these blocks did not fit. */
export type MissedEdit = Omit<ArrivedEdit, 'patch'> & { blocks: PatchBlock[] };

/** Carries out what a reply asks for, event by event, and tells the log. */
export class ReplyTaker {
  /** The prose of the reply so far. */
  text = '';
  /** Whether the reply has changed anything. */
  acted = false;
  private readonly ahead: CompileAhead;
  private plain = 0;
  private readonly targets = new Map<number, string | null>();
  private readonly origin: SceneOrigin;
  private readonly missed = new Map<string, MissedEdit>();
  /** How many scenes the model was shown. */
  private readonly shown: number;
  /** Scenes by the numbers that the reply uses: as the model was shown them, then those it added. */
  private readonly sceneIds: string[];
  /** How many scenes the first message of a project asks for, where it says so. */
  private readonly askedScenes: number | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly generation: GenerationRow,
    sceneIds: readonly string[],
    /** Compiles a source ahead of the transaction that stores it. */
    private readonly compile: (tsxCode: string) => Promise<CompiledColumns>,
  ) {
    this.ahead = new CompileAhead(compile);
    this.sceneIds = [...sceneIds];
    this.shown = sceneIds.length;
    const { projectId, sessionId, id, prompt } = generation;
    if (this.shown === 0) this.askedScenes = readAskedDurations(prompt, 1).sceneCount ?? undefined;
    const label = [...prompt.trim()].slice(0, MAX_LABEL).join('');
    this.origin = { projectId, sessionId, generationId: id, label };
  }

  /** Takes the next event; rejects only with the database's errors. */
  async take(event: ReplyEvent): Promise<void> {
    switch (event.type) {
      case 'text':
        this.say(event.text);
        return;
      case 'code':
        this.ahead.hear(event);
        this.log.add(event);
        return;
      case 'directive':
        return this.obey(event.directive);
      case 'scene-start':
        return this.announce(event.index, event.header);
      case 'scene-end':
        return this.store(event);
    }
  }

  private async obey(directive: Directive): Promise<void> {
    if (directive.kind === 'format') {
      this.acted = true;
      return this.log.commit((tx) => takeFormat(tx, this.origin, directive.format));
    }
    const { scene } = directive;
    const sceneId = scene === null ? this.inView() : this.sceneIds[scene - 1];
    let isThere = false;
    if (sceneId) {
      await this.log.commit(async (tx) => {
        const event = await takeDirective(tx, this.origin, directive, sceneId);
        isThere = event !== null;
        return event;
      });
    }
    this.acted ||= isThere;
    if (!isThere) {
      const which = scene === null ? 'There is no scene yet' : `There is no scene ${scene}`;
      this.say(`\n(${which}, so this was left out: ${directive.kind}.)\n`);
    }
  }

  private say(text: string): void {
    this.text += text;
    this.log.add({ type: 'text', text });
  }

  private inView(): string | undefined {
    const { sceneId } = this.generation;
    return this.sceneIds.find((id) => id === sceneId) ?? this.sceneIds.at(-1);
  }

  private announce(index: number, header: SceneHeader): void {
    const sceneId = chooseTarget({
      intent: header.intent,
      sceneIds: this.sceneIds,
      sceneInView: this.generation.sceneId,
      message: this.generation.prompt,
      earlierPlain: this.plain,
    });
    if (header.intent.kind === 'plain') this.plain += 1;
    this.targets.set(index, sceneId);
    const intent = sceneId ? 'edit' : 'add';
    const name = header.name ?? this.fallbackName(index);
    const frames = header.frames ?? undefined;
    const total = header.total ?? this.askedScenes;
    this.log.add({ type: 'scene-started', index, name, intent, sceneId, frames, total });
  }

  private async store(event: ReplyEvent & { type: 'scene-end' }): Promise<void> {
    const { index, header, code } = event;
    this.acted = true;
    this.log.add({ type: 'scene-written', index });
    const patch = readPatch(code, event.complete);
    // Blocks that look for lines change a scene that there is, whatever number they name.
    const seeks = header.intent.kind === 'edit' && patch?.blocks.some(({ search }) => search[0]);
    const sceneId = this.targets.get(index) ?? (seeks ? this.inView() : null) ?? null;
    if (sceneId && patch) {
      await this.edit({ index, header, sceneId, patch });
      return;
    }
    // Blocks where there is nothing to edit: what they bring is all there is.
    const source = patch ? patch.blocks.flatMap(({ replace }) => replace).join('\n') : code;
    return this.storeWhole({ index, header, sceneId, code: source });
  }

  /** Stores the whole text of a scene; a new one gets the next number. */
  private async storeWhole({
    code,
    ...scene
  }: Omit<ArrivedScene, 'fallbackName' | 'compiled'> & { code: string }): Promise<void> {
    const fallbackName = this.fallbackName(scene.index);
    // What waits in the log is written meanwhile: whoever watches sees what takes so long.
    const compiled = await this.compile(code);
    let stored = scene.sceneId;
    await this.log.commit(async (tx) => {
      const event = await takeScene(tx, this.origin, { ...scene, compiled, fallbackName });
      stored = event.sceneId;
      return event;
    });
    if (scene.sceneId === null && stored) this.sceneIds.push(stored);
  }

  /** Applies blocks; false when some did not fit, which are remembered. */
  private async edit(edit: ArrivedEdit): Promise<boolean> {
    let fits = edit.patch.unfinished === 0;
    await this.log.commit(async (tx) => {
      const { event, missed } = await takeEdit(tx, this.origin, edit);
      fits &&= missed.length === 0;
      const earlier = this.missed.get(edit.sceneId)?.blocks ?? [];
      if (!fits) this.missed.set(edit.sceneId, { ...edit, blocks: [...earlier, ...missed] });
      return event;
    });
    return fits;
  }

  /**
   * Asks once for the whole text of each scene whose blocks did not all fit. `ask` answers null
   * when the model did not answer well: what fitted stays, and the person is told.
   */
  async takeMissed(ask: (edit: MissedEdit) => Promise<string | null>): Promise<void> {
    for (const edit of this.missed.values()) {
      const { index, header, sceneId } = edit;
      this.log.add({ type: 'scene-asked-whole', index });
      await this.log.flush();
      const code = await ask(edit);
      // Some models answer with blocks again, which may fit what the first ones have left.
      const patch = readPatch(code ?? '', true);
      if (code !== null && !patch) await this.storeWhole({ index, header, sceneId, code });
      else if (!patch?.blocks.length || !(await this.edit({ index, header, sceneId, patch })))
        this.say('\n(Part of a change did not fit the scene as it is. What fitted is kept.)\n');
    }
  }

  private fallbackName(index: number): string {
    return `Scene ${this.shown + index + 1}`;
  }
}
