import type { Directive, ReplyEvent, SceneHeader } from '~/core/reply/action';
import { chooseTarget } from './choose-target';
import type { EventLog } from './event-log';
import type { GenerationRow } from './own-generation';
import { takeDirective } from './take-directive';
import { takeFormat } from './take-format';
import { type SceneOrigin, takeScene } from './take-scene';

const MAX_LABEL = 80;

/** Carries out what a reply asks for, event by event, and tells the log. */
export class ReplyTaker {
  /** The prose of the reply so far. */
  text = '';
  /** Whether the reply has changed anything. */
  acted = false;
  private plain = 0;
  private readonly targets = new Map<number, string | null>();
  private readonly origin: SceneOrigin;
  /** How many scenes the model was shown. */
  private readonly shown: number;
  /** Scenes by the numbers that the reply uses: as the model was shown them, then those it added. */
  private readonly sceneIds: string[];

  constructor(
    private readonly log: EventLog,
    private readonly generation: GenerationRow,
    sceneIds: readonly string[],
  ) {
    this.sceneIds = [...sceneIds];
    this.shown = sceneIds.length;
    const { projectId, id, prompt } = generation;
    const label = [...prompt.trim()].slice(0, MAX_LABEL).join('');
    this.origin = { projectId, generationId: id, label };
  }

  /** Takes the next event; rejects only with the database's errors. */
  async take(event: ReplyEvent): Promise<void> {
    switch (event.type) {
      case 'text':
        this.say(event.text);
        return;
      case 'code':
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
    this.log.add({ type: 'scene-started', index, name, intent, sceneId });
  }

  /** A new scene gets the next number. */
  private async store({ index, header, code }: ReplyEvent & { type: 'scene-end' }): Promise<void> {
    this.acted = true;
    const sceneId = this.targets.get(index) ?? null;
    const fallbackName = this.fallbackName(index);
    let stored = sceneId;
    await this.log.commit(async (tx) => {
      const scene = { index, header, code, sceneId, fallbackName };
      const event = await takeScene(tx, this.origin, scene);
      stored = event.sceneId;
      return event;
    });
    if (sceneId === null && stored) this.sceneIds.push(stored);
  }

  private fallbackName(index: number): string {
    return `Scene ${this.shown + index + 1}`;
  }
}
