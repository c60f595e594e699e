import { z } from 'zod';
import { MAX_PROMPT, MAX_SOURCE, MAX_TITLE } from '~/core/limits';
import { storableText } from '~/core/storable-text';

export const id = z.uuid('This is not an id.');
/** The chat session in which something is done, and whose Undo takes it back; the newest without. */
export const inSession = { sessionId: id.optional() };
export const idempotencyKey = z.uuid('This is not an idempotency key.');

/** What a person wrote or pasted, as it can be stored. */
export const written = z.string().overwrite(storableText);

export const prompt = written
  .trim()
  .min(1, 'Write what you want to see.')
  .max(
    MAX_PROMPT,
    `This is longer than ${MAX_PROMPT.toLocaleString('en')} characters. Shorten it, and send it again.`,
  );

export const title = written
  .trim()
  .min(1, 'A title needs at least one character.')
  .max(MAX_TITLE, 'A title can have at most 120 characters.');

export const tsxCode = written.max(
  MAX_SOURCE,
  'This is longer than 200,000 characters, which is more than one scene can hold.',
);
