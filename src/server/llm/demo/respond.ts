import type { FormatName } from '~/core/scene/format';
import type { Brief, BuiltScene } from './brief';
import { compose } from './compose';
import type { Conversation } from './conversation';
import { followUp } from './follow-up/follow-up';
import { listed } from './listed';
import type { Reply } from './reply';

/** Before what is one, and before what is several. */
const GREETINGS = [
  ['Here is', 'Here are'],
  ['Done: here is', 'Done: here are'],
  ['I made', 'I made'],
  ['This is', 'These are'],
] as const;

/**
 * The demo model's whole answer to a conversation: new scenes for a first prompt, edits for a
 * follow-up. Pure: the same conversation always gets the same answer.
 */
export function respond({ project, message, kept = 0, arranged }: Conversation): Reply {
  const begun = project?.scenes.length ?? 0;
  if (project && begun > 0 && begun !== kept) {
    const reply = followUp(project, message);
    return arranged ? withoutArranging(reply) : reply;
  }
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(message)) {
    return {
      text: 'Tell me what you want to see, for example “a title that says Hello on dark blue” or “a bar chart: apples 30, pears 45”.',
      format: null,
      scenes: [],
    };
  }
  const { scenes, briefs, palette, format } = compose(message, project?.fps);
  if (kept > 0) return rest(scenes.slice(kept), briefs.slice(kept), format);
  const [one, more] = GREETINGS[message.length % GREETINGS.length] ?? GREETINGS[0];
  const { words, kinds, several } = listed(briefs);
  const inScenes = kinds > 1 ? ` in ${scenes.length} scenes` : '';
  return {
    text: `${several ? more : one} ${words}${inScenes}, in ${palette.name === 'yours' ? 'your colours' : `the palette “${palette.name}”`}. Say “make the title blue”, “slower” or “add a scene with …” to change it.`,
    format,
    scenes: scenes.map((scene) => ({ ...scene, intent: { kind: 'add' } })),
  };
}

/** What is missing of a reply whose lines were carried out: a second time they would harm. */
function withoutArranging(reply: Reply): Reply {
  const directives = (reply.directives ?? []).filter(
    ({ kind }) => kind !== 'delete' && kind !== 'duplicate' && kind !== 'move',
  );
  const isDone = directives.length + reply.scenes.length === 0 && !reply.format;
  return { ...reply, directives, text: isDone ? 'That is done already.' : reply.text };
}

/** What is missing of a reply that ended early. */
function rest(scenes: BuiltScene[], briefs: Brief[], format: FormatName | null): Reply {
  if (scenes.length === 0) {
    return { text: 'Everything that you asked for is there already.', format, scenes: [] };
  }
  return {
    text: `Here is the rest: ${listed(briefs).words}.`,
    format,
    scenes: scenes.map((scene) => ({ ...scene, intent: { kind: 'add' } })),
  };
}
