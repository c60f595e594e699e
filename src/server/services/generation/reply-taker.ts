import type { Directive, ReplyEvent, SceneHeader } from '~/core/reply/action';
import { chooseTarget } from './choose-target';
import type { EventLog } from './event-log';
import type { GenerationRow } from './own-generation';
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

  constructor(
    private readonly log: EventLog,
    private readonly generation: GenerationRow,
    /** The project's scenes in the order in which the model was shown them. */
    private readonly sceneIds: readonly string[],
  ) {
    const { projectId, id, prompt } = generation;
    const label = [...prompt.trim()].slice(0, MAX_LABEL).join('');
    this.origin = { projectId, generationId: id, label };
  }

  /** Takes the next event; rejects only with the database's errors. */
  async take(event: ReplyEvent): Promise<void> {
    switch (event.type) {
      case 'text':
        this.text += event.text;
        this.log.add(event);
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

  private obey(directive: Directive): Promise<void> {
    if (directive.kind !== 'format') throw new Error('This directive is not obeyed yet.');
    this.acted = true;
    return this.log.commit((tx) => takeFormat(tx, this.origin, directive.format));
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

  private store({ index, header, code }: ReplyEvent & { type: 'scene-end' }): Promise<void> {
    this.acted = true;
    const sceneId = this.targets.get(index) ?? null;
    const fallbackName = this.fallbackName(index);
    return this.log.commit((tx) =>
      takeScene(tx, this.origin, { index, header, code, sceneId, fallbackName }),
    );
  }

  private fallbackName(index: number): string {
    return `Scene ${this.sceneIds.length + index + 1}`;
  }
}
