import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, markSent, parseDraft } from './draft';

describe('markSent', () => {
  it('gives the same key for the same text, also after a reload', () => {
    const first = markSent({ text: 'A title', sent: null });
    const reloaded = parseDraft(JSON.stringify(first.draft));
    expect(markSent(reloaded).key).toBe(first.key);
  });

  it('gives a new key once the text has changed', () => {
    const first = markSent({ text: 'A title', sent: null });
    const second = markSent({ ...first.draft, text: 'A blue title' });
    expect(second.key).not.toBe(first.key);
    expect(second.draft.sent).toEqual({ text: 'A blue title', key: second.key });
  });

  it('makes keys that are UUIDs', () => {
    expect(markSent({ text: 'A', sent: null }).key).toMatch(
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    );
  });
});

describe('parseDraft', () => {
  it.each([null, '', '{', '[]', '"text"', '{"text":3}'])('counts %j as no draft', (stored) => {
    expect(parseDraft(stored)).toEqual(EMPTY_DRAFT);
  });

  it('keeps the text when what was sent is unreadable', () => {
    expect(parseDraft('{"text":"A title","sent":{"key":1}}')).toEqual({
      text: 'A title',
      sent: null,
    });
  });
});
