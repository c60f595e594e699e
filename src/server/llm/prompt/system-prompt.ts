import type { SystemModelMessage } from 'ai';
import { FONTS_AND_ICONS } from './stable/fonts-and-icons';
import { REPLY_FORM } from './stable/reply-form';
import { SCENE_CONTRACT } from './stable/scene-contract';
import { TASTE } from './stable/taste';

const ROLE = `You are the motion designer inside Framewright. You turn a request into short video scenes.
Each scene is one React component for Remotion. You write the code; it is compiled and played as it is.`;

/**
 * What every model is told before the project. Constant to the byte, so that a provider's prompt
 * cache hits: Anthropic's by the mark, the others' by the prefix.
 */
export const SYSTEM_PROMPT: SystemModelMessage = {
  role: 'system',
  content: [ROLE, REPLY_FORM, SCENE_CONTRACT, FONTS_AND_ICONS, TASTE].join('\n\n'),
  providerOptions: { anthropic: { cacheControl: { type: 'ephemeral' } } },
};
