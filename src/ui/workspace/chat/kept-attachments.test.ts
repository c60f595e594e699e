import { expect, it } from 'vitest';
import { writeSessionText } from '../../state/session-text';
import type { Attachment } from './attachment';
import { keepAttachments, keptAttachments } from './kept-attachments';

const file = { kind: 'file' as const, file: new File(['x'], 'logo.png') };
const ready = (key: string): Attachment => ({
  ...{ key, name: `${key}.png`, source: file, src: 'blob:1', status: 'ready' },
  ...{ imageId: `id of ${key}`, url: `/api/images/${key}` },
});
const sending: Attachment = {
  ...{ key: 'b', name: 'b.png', source: file, src: 'blob:2', status: 'sending', share: 0.5 },
};

it('brings back what the server has, at its own address', () => {
  keepAttachments('one', [ready('a')]);
  expect(keptAttachments('one')).toEqual({
    all: [{ ...ready('a'), source: { kind: 'kept' }, src: '/api/images/a' }],
    missing: null,
  });
});

it('says what had not arrived', () => {
  keepAttachments('one', [ready('a'), sending]);
  const { all, missing } = keptAttachments('one');
  expect(all).toHaveLength(1);
  expect(missing).toBe('“b.png” had not arrived yet when you left. Attach it again.');
});

it('forgets what was removed or sent, and takes nothing that it cannot read', () => {
  keepAttachments('one', []);
  expect(keptAttachments('one')).toEqual({ all: [], missing: null });
  writeSessionText('one', '{"images":[{}]}');
  expect(keptAttachments('one')).toEqual({ all: [], missing: null });
});
