import { mask } from '~/core/quoted-words';
import type { Directive } from '~/core/reply/action';
import type { FormatName } from '~/core/scene/format';
import { compose } from '../compose';
import type { ProjectScene, ProjectState } from '../conversation';
import { listed } from '../listed';
import { readFormat } from '../read/format';
import type { Reply, ReplyScene } from '../reply';
import { sharesOf } from '../tenths';
import { readArrangement } from './arrange';
import type { Arrangement } from './arrangement';
import type { Change, Draft, Reading } from './change';
import { paletteOf, readColorChanges, readToneChange } from './colors';
import { inEnglish } from './german';
import { readFont, readLength, readSize, readSpeed } from './numbers';
import { readTarget } from './target';
import { readTextChanges } from './text';

const ABILITIES =
  'I am the built-in demo model and follow simple directions, for example “make the title blue”, “dark background”, “slower”, “make it 3 seconds”, “bigger text”, “change the text to Hello”, “make it vertical”, “delete scene 2”, “fade between the scenes” or “add a scene with a quote: Less is more”.';

/** What people ask for that this model cannot do, with what they can do instead. */
const ELSEWHERE: readonly [RegExp, string][] = [
  [
    /^\s*(?:please\s+)?(?:undo|revert|go back|take (?:it|that) back)\b/i,
    'Press Undo to go back one step; I cannot do that from the chat.',
  ],
  [
    /\b(?:delete|remove|drop|duplicate|copy|move|reorder|swap|rearrange|rename)\b.*\bscenes?\b/i,
    'I did not understand which scene you mean, so I changed nothing. Say for example “delete scene 2”, “move scene 3 to the front” or “rename scene 1 to Opening”.',
  ],
  [
    /\b(?:music|sound|audio|voice|voice-?over|narration|song)\b/i,
    'I cannot add sound or music; I draw with type and shapes.',
  ],
  [
    /\b(?:photo|image|picture of|footage|stock video|upload)\b/i,
    'I cannot add photos or footage; I draw with type and shapes.',
  ],
];

const ADD =
  /\b(?:add|append|insert|attach|create|make|include|need|want|give me)\b[^.]*?\b(?:(?:an?other|a|an|one more|a new|new|next|final|closing|second|third|opening)\s+(?:\w+\s+)?(?:scenes?|slides?)\b|scenes?\b(?=\s+(?:with|about|that|showing|for|of|where)\b))\s*(?:(?:with|about|that (?:shows?|says)|showing|for|of|where|:|at the end|after (?:this|that|it))\s*:?\s*)?(?:(?:there is|it shows)\s+)?/i;
/** "Add a bar chart …": the rest names no scene, but what a new one shows. */
const ANOTHER =
  /^\s*(?:please\s+)?(?:now\s+|also\s+|and\s+|then\s+)*(?:add|append|insert)\s+(?=an?(?:other)?\s|one\s+more\s)/i;
const INTO =
  /\b(?:turn|change|convert|transform|make)\s+(?:it|this|that|the scene)\s+(?:in)?to\s+(?=an?\s)|\b(?:make|show)\s+(?:it|this)\s+(?:as\s+)?(?=an?\s)|\binstead(?:,| make| show| use| do)?\s+(?=an?\s)/i;
const NEW =
  /^\s*(?:please\s+)?(?:now\s+|also\s+|and\s+|then\s+|next\s+)*(?:(?:make|create|show|add|build|generate|give|want|i want|do|put|then|next|now)\s+)(?:me\s+|us\s+)?(?:an?|another|some|one more|the)?\s*/i;

function plain(text: string): Reply {
  return { text, format: null, scenes: [] };
}

function built(
  request: string,
  project: ProjectState,
  at: ProjectScene | null,
  lead: string,
): Reply | null {
  const view = project.scenes.find((scene) => scene.inView) ?? project.scenes.at(-1);
  const { scenes, briefs, format } = compose(
    request,
    project.fps,
    view ? paletteOf(view.code) : null,
  );
  if (!/[\p{L}\p{N}]/u.test(request)) return null;
  return {
    text: `${lead} ${listed(briefs).words}, in the colours of your video.`,
    format,
    scenes: scenes.map((scene, index) => ({
      ...scene,
      intent: at && index === 0 ? { kind: 'edit', scene: at.number } : { kind: 'add' },
    })),
  };
}

type Edited = {
  scenes: ReplyScene[];
  /** New lengths: they need no code. */
  trims: Directive[];
  done: Set<string>;
  missing: Set<string>;
};

function edited(scenes: readonly ProjectScene[], changes: readonly Change[]): Edited {
  const out: Edited = { scenes: [], trims: [], done: new Set(), missing: new Set() };
  for (const scene of scenes) {
    let draft: Draft = { code: scene.code, frames: scene.frames };
    for (const change of changes) {
      const next = change.apply(draft, scene);
      if ('missing' in next) out.missing.add(`${next.missing} in “${scene.name}”`);
      else {
        draft = next;
        out.done.add(change.done);
      }
    }
    const { number, name, code: before } = scene;
    if (draft.code !== before) {
      out.scenes.push({ intent: { kind: 'edit', scene: number, before }, name, ...draft });
    }
    if (draft.frames !== scene.frames) {
      out.trims.push({ kind: 'trim', scene: number, frames: draft.frames });
    }
  }
  return out;
}

function replyTo(result: Edited, format: FormatName | null): Reply {
  const { scenes, trims, done, missing } = result;
  const changed = scenes.length + trims.length > 0;
  return { text: sentenceFor(done, missing, changed, format), format, scenes, directives: trims };
}

function sentenceFor(
  done: ReadonlySet<string>,
  missing: ReadonlySet<string>,
  changed: boolean,
  format: FormatName | null,
): string {
  const facts = [...(format ? [`the video is ${format} now`] : []), ...done];
  const said =
    facts.length > 0
      ? `${changed || format ? 'Done' : 'It is like that already'}: ${facts.join(', ')}.`
      : '';
  const sorry =
    missing.size > 0
      ? `I could not find ${[...missing].join(' or ')}: perhaps it was renamed by hand. You can change it in the code, or ask me for another change, such as the colours, the length or a new scene.`
      : '';
  return [said, sorry].filter(Boolean).join(' ');
}

/** Where a message may go on to another direction. */
const CLAUSES =
  /\s*(?:,?\s+and\s+then|,?\s+then|;|[.!]\s|,?\s+and(?=\s+(?:also\s+)?(?:delete|remove|drop|duplicate|copy|clone|move|put|swap|rename|call|make|change|set|fade|use|add)\b))\s*/i;

/** Answers a message in a project that has scenes. Never invents code for what it does not understand. */
export function followUp(project: ProjectState, said: string): Reply {
  const { text: words, quoted } = mask(said);
  const text = inEnglish(words);
  const message = unmask(text, quoted);
  const whole = readArrangement(text, project, quoted);
  if (whole) return arranged([whole], null);
  const clauses = text.split(CLAUSES).filter(Boolean);
  const read = clauses.map((clause) => readArrangement(clause, project, quoted));
  const arrangements = read.filter((one) => one !== null);
  if (arrangements.length === 0) return answer(project, message);
  const others = clauses.filter((_clause, index) => !read[index]);
  const rest = others.map((clause) => unmask(clause, quoted)).join(', ');
  return arranged(arrangements, rest === '' ? null : answer(project, rest));
}

/** What needs no code, beside an answer to the rest of the message. */
function arranged(arrangements: readonly Arrangement[], other: Reply | null): Reply {
  const done = arrangements.filter(({ directives }) => directives.length > 0);
  const sorry = arrangements.filter(({ directives }) => directives.length === 0);
  const words = [
    done.length > 0 ? `Done: ${done.map(({ said }) => said).join(', ')}.` : '',
    ...sorry.map(({ said }) => said),
    other?.text ?? '',
  ];
  return {
    text: words.filter(Boolean).join(' '),
    format: other?.format ?? null,
    scenes: other?.scenes ?? [],
    directives: [...(other?.directives ?? []), ...done.flatMap(({ directives }) => directives)],
  };
}

function unmask(text: string, quoted: readonly string[]): string {
  return text.replace(/⟦(\d+)⟧/g, (_, index) => `"${quoted[Number(index)] ?? ''}"`);
}

function answer(project: ProjectState, message: string): Reply {
  const { text, quoted } = mask(message);
  const whole = (part: string) => unmask(part, quoted);
  const added = ADD.exec(text);
  if (added) {
    const request = whole(text.slice(added.index + added[0].length));
    return (
      built(request, project, null, 'I added') ??
      plain('What should the new scene show? For example: “add a scene with a countdown from 5”.')
    );
  }
  const another = ANOTHER.exec(text);
  if (another) {
    const request = whole(text.slice(another[0].length));
    const isDesign = compose(request, project.fps).briefs.some(({ design }) => design !== 'title');
    const reply = isDesign ? built(request, project, null, 'I added') : null;
    if (reply) return reply;
  }
  const target = readTarget(text, project);
  if (target.kind === 'unknown') {
    return plain(
      `There is no ${target.what}: this video has ${project.scenes.length === 1 ? 'one scene' : `${project.scenes.length} scenes`}.`,
    );
  }
  // Words that the person quotes or dictates are not directions: texts are read first.
  const words = readTextChanges(target.rest, quoted);
  const { format, rest: unformatted } =
    words.changes.length > 0 ? { format: null, rest: '' } : readFormat(target.rest);
  const colored =
    /\b(?:change|turn|make|set|switch|use)\b|\b(?:background|title|text|theme)\b/i.test(target.rest)
      ? readColorChanges(target.rest)
      : readColorChanges(unformatted);
  // "change the title to blue" asks for a colour, not for the word.
  const named =
    colored.changes.length > 0 &&
    quoted.length === 0 &&
    !/\b(?:say|read|text to|words?)\b/i.test(target.rest);
  const changes: Change[] = named ? [...colored.changes] : [...words.changes];
  let rest = named ? colored.rest : words.changes.length > 0 ? '' : unformatted;
  for (const read of [readSpeed, readSize, readFont, readToneChange] satisfies ((
    message: string,
    fps: number,
  ) => Reading)[]) {
    const reading = read(rest, project.fps);
    changes.push(...reading.changes);
    rest = reading.rest;
  }
  const length = readLength(rest, project.fps);
  changes.push(...length.changes);
  const into = INTO.exec(text);
  const [scene] = target.scenes;
  if (changes.length === 0 && length.total === null && !format) {
    if (into && scene) {
      const reply = built(
        whole(text.slice(into.index + into[0].length)),
        project,
        scene,
        'This scene is now',
      );
      if (reply) return reply;
    }
    for (const [pattern, answer] of ELSEWHERE) if (pattern.test(text)) return plain(answer);
    const request = NEW.exec(text);
    const fresh = request ? compose(whole(text.slice(request[0].length)), project.fps) : null;
    if (request && fresh?.briefs.some((brief) => brief.design !== 'title')) {
      const reply = built(whole(text.slice(request[0].length)), project, null, 'I added');
      if (reply) return reply;
    }
    return plain(`I did not understand that, so I changed nothing. ${ABILITIES}`);
  }
  const total = length.total;
  if (total !== null) {
    const lengths = project.scenes.map(({ frames }) => frames);
    const shares = sharesOf(lengths, total, project.fps);
    const share: Change = {
      done: `the video lasts ${Math.round((total / project.fps) * 10) / 10} seconds`,
      apply: (draft, scene) => {
        const share = shares[project.scenes.indexOf(scene)];
        return { ...draft, frames: share ?? draft.frames };
      },
    };
    return replyTo(edited(project.scenes, [share]), format);
  }
  return replyTo(edited(target.scenes, changes), format);
}
