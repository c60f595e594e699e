import { describe, expect, it } from 'vitest';
import { editDraft, judgeStale, parseDraft, rebaseDraft } from './code-draft';

const stored = { tsxCode: 'v1', revision: 4 };

describe('editDraft', () => {
  it('remembers what the person started from through further typing', () => {
    const first = editDraft(null, stored, 'v1 mine');
    const moved = { tsxCode: 'v2', revision: 5 };
    expect(editDraft(first, moved, 'v1 mine!')).toEqual({
      text: 'v1 mine!',
      baseText: 'v1',
      baseRevision: 4,
    });
  });

  it('is gone when the text is back to what is stored', () => {
    expect(editDraft(editDraft(null, stored, 'x'), stored, 'v1')).toBeNull();
  });
});

it('is a text as it will be stored', () => {
  expect(editDraft(null, stored, 'v2\0 \ud800')?.text).toBe('v2 \ufffd');
  expect(editDraft(null, stored, 'v\x001')).toBeNull();
});

describe('judgeStale', () => {
  const draft = { text: 'mine', baseText: 'v1', baseRevision: 4 };

  it('tells a conflict of texts from a revision that only moved on', () => {
    expect(judgeStale(draft, { tsxCode: 'v1', revision: 5 })).toBe('rebase');
    expect(judgeStale(draft, { tsxCode: 'theirs', revision: 5 })).toBe('conflict');
    expect(judgeStale(draft, { tsxCode: 'mine', revision: 5 })).toBe('same');
  });

  it('keeps my text when it is put on top of theirs', () => {
    expect(rebaseDraft(draft, { tsxCode: 'theirs', revision: 6 })).toEqual({
      text: 'mine',
      baseText: 'theirs',
      baseRevision: 6,
    });
  });
});

it('reads back what was stored and nothing else', () => {
  const draft = { text: 'a', baseText: 'b', baseRevision: 1 };
  expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
  expect([null, '', '{', '{"text":1}'].map(parseDraft)).toEqual([null, null, null, null]);
});
