export type PromptPart =
  | { type: 'text'; text: string }
  | { type: 'image'; image: Uint8Array; mediaType: string };

/** What a prompt says after its constant part, in turns. */
export type PromptMessage =
  | { role: 'assistant'; content: string }
  | { role: 'user'; content: string | PromptPart[] };
