/** Names of models that take pictures, whoever serves them. */
const SEEING =
  /claude|gpt-4o|gpt-4\.1|gpt-4-turbo|gpt-5|chatgpt|\bo[134]\b|gemini|gemma-?3|llava|pixtral|vision|[-_.]vl\b|\dvl\b|qwen.*vl|minicpm-v|internvl|moondream|llama-?4|mistral-(?:small-3\.[1-9]|medium-3)|grok-[4-9]|glm-4\.\dv/i;
/** And of their kin that do not. */
const BLIND =
  /claude-(?:1|2|instant)|gpt-3|gpt-4(?:-\d{4}|-32k)?$|o1-(?:mini|preview)|o3-mini|gpt-4o-(?:audio|realtime|transcribe|mini-tts)|gemma-?3[-:_]?(?:1b|270m)/i;

/**
 * Whether a model can be shown pictures, by its name: those of Anthropic and OpenAI unless they
 * are known for not, any other only when it is known for it.
 */
export function seesImages(provider: 'anthropic' | 'openai' | 'other', model: string): boolean {
  if (BLIND.test(model)) return false;
  return provider !== 'other' || SEEING.test(model);
}
