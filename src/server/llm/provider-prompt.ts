import type { LanguageModelV3 } from './language-model';
import type { Prompt } from './prompt/build-messages';
import type { PromptMessage, PromptPart } from './prompt/prompt-message';

export type ProviderPrompt = Parameters<LanguageModelV3['doStream']>[0]['prompt'];
type ProviderPart = Extract<ProviderPrompt[number], { role: 'user' }>['content'][number];

/** A prompt in the form that the AI SDK's providers take. */
export function providerPrompt({ system, messages }: Prompt): ProviderPrompt {
  return [system, ...messages.map(providerMessage)];
}

function providerMessage({ role, content }: PromptMessage): ProviderPrompt[number] {
  const parts = typeof content === 'string' ? [{ type: 'text' as const, text: content }] : content;
  if (role === 'user') return { role, content: parts.map(providerPart) };
  return { role, content: parts.filter((part) => part.type === 'text') };
}

function providerPart(part: PromptPart): ProviderPart {
  if (part.type === 'text') return part;
  return { type: 'file', data: part.image, mediaType: part.mediaType };
}
