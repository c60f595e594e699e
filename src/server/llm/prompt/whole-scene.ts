import type { PatchBlock } from '~/core/edit/patch';
import type { Prompt } from './build-messages';
import { describeScene, type PromptProject, projectTag } from './project/describe-project';
import { SYSTEM_PROMPT } from './system-prompt';

export type WholeSceneQuestion = {
  project: PromptProject;
  /** Number of the scene in the project, from 1; its `tsxCode` is the source as it is now. */
  number: number;
  /** The blocks that were found nowhere. */
  missed: readonly PatchBlock[];
  /** What the person wrote. */
  message: string;
};

/**
 * Asks for the whole text of one scene whose edit did not fit: one fence, `edit scene=N`. The
 * constant part is that of every call, so that the provider's cache still hits.
 * Throws a RangeError for a number that the project does not have.
 */
export function buildWholeScenePrompt(question: WholeSceneQuestion): Prompt {
  const { project, number, missed, message } = question;
  const scene = project.scenes[number - 1];
  if (!scene) throw new RangeError(`There is no scene ${number}.`);
  const blocks = missed.map(describeBlock);
  const content = `${projectTag(project)}
${describeScene({ ...scene, inView: true }, number, true)}
</project>
<task>
<missed>
For the message below you changed scene ${number} by blocks. What fitted is in the source above. These blocks did not fit: their SEARCH part is not in it, or in several places.
${blocks.join('\n')}
Now answer with one fence and nothing else, \`\`\`tsx edit scene=${number}: the whole source of the scene, with what these blocks were meant to do, and otherwise as it is above, line for line. No blocks this time.
</missed>
</task>
<message>
${message}
</message>`;
  return { system: SYSTEM_PROMPT, messages: [{ role: 'user', content }] };
}

function describeBlock({ search, replace }: PatchBlock): string {
  return ['<<<<<<< SEARCH', ...search, '=======', ...replace, '>>>>>>> REPLACE'].join('\n');
}
