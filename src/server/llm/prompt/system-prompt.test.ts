import { expect, it } from 'vitest';
import { parseReply } from '~/core/reply/parse-reply';
import { REPLY_FORM } from './stable/reply-form';
import { SYSTEM_PROMPT } from './system-prompt';

it('teaches lines and fences that the reply parser reads as they are meant', () => {
  const events = parseReply(REPLY_FORM);
  const directives = events.flatMap((event) =>
    event.type === 'directive' ? [event.directive] : [],
  );
  expect(directives.map(({ kind }) => kind)).toEqual([
    'trim',
    'delete',
    'duplicate',
    'move',
    'rename',
    'transition',
    'format',
  ]);
  const intents = events.flatMap((event) =>
    event.type === 'scene-end' ? [event.header.intent] : [],
  );
  expect(intents).toEqual([
    { kind: 'add' },
    { kind: 'edit', scene: 2 },
    { kind: 'edit', scene: 2 },
  ]);
});

it('stays as long as a cache wants it, and no longer than it has to be', () => {
  expect(SYSTEM_PROMPT.content.length).toBeGreaterThan(5_000);
  expect(SYSTEM_PROMPT.content.length).toBeLessThan(12_000);
});
