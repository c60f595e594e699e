import { newKey } from '../state/new-key';

/**
 * The prompt box's text, and what was last sent from it. The key is kept with the text:
 * sending the same text again, even after a reload, asks for the same project.
 */
export type Draft = { text: string; sent: { text: string; key: string } | null };

export const EMPTY_DRAFT: Draft = { text: '', sent: null };

/** The draft with the key for sending its text: the earlier one if just this text was sent before. */
export function markSent(draft: Draft): { draft: Draft; key: string } {
  if (draft.sent?.text === draft.text) return { draft, key: draft.sent.key };
  const key = newKey();
  return { draft: { ...draft, sent: { text: draft.text, key } }, key };
}

/** A stored draft; anything unreadable counts as none. */
export function parseDraft(stored: string | null): Draft {
  if (stored === null) return EMPTY_DRAFT;
  let value: unknown;
  try {
    value = JSON.parse(stored);
  } catch {
    return EMPTY_DRAFT;
  }
  if (!isRecord(value) || typeof value.text !== 'string') return EMPTY_DRAFT;
  const { text, sent } = value;
  if (isRecord(sent) && typeof sent.text === 'string' && typeof sent.key === 'string') {
    return { text, sent: { text: sent.text, key: sent.key } };
  }
  return { text, sent: null };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
