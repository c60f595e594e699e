import * as z from 'zod/mini';
import { storableText } from '~/core/storable-text';

/**
 * Unsaved code of one scene. `baseText` and `baseRevision` are what the person
 * started from; they tell a true conflict from a revision that only moved on.
 */
const codeDraftSchema = z.object({
  text: z.string(),
  baseText: z.string(),
  baseRevision: z.int(),
});
export type CodeDraft = z.infer<typeof codeDraftSchema>;

type StoredCode = { tsxCode: string; revision: number };

/**
 * The draft after typing `typed`, or null when it is the same as what is stored. Characters that no
 * server stores are left out: with them, a text that was saved would look unsaved for ever.
 */
export function editDraft(
  draft: CodeDraft | null,
  stored: StoredCode,
  typed: string,
): CodeDraft | null {
  const text = storableText(typed);
  if (text === stored.tsxCode) return null;
  if (draft) return { ...draft, text };
  return { text, baseText: stored.tsxCode, baseRevision: stored.revision };
}

/**
 * What a stale write means now that `stored` is known: `rebase` when the code is
 * still what the person started from (a rename or a trim raised the revision),
 * `conflict` when both texts changed, `same` when both became the same.
 */
export function judgeStale(draft: CodeDraft, stored: StoredCode): 'rebase' | 'conflict' | 'same' {
  if (stored.tsxCode === draft.text) return 'same';
  return stored.tsxCode === draft.baseText ? 'rebase' : 'conflict';
}

/** The draft on top of what is stored now; saving it replaces that. */
export function rebaseDraft(draft: CodeDraft, stored: StoredCode): CodeDraft {
  return { text: draft.text, baseText: stored.tsxCode, baseRevision: stored.revision };
}

/** Reads a draft back from storage; null when there is none or it is damaged. */
export function parseDraft(json: string | null): CodeDraft | null {
  if (json === null) return null;
  try {
    return codeDraftSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
