import { describe, expect, it } from 'vitest';
import { parseReply, replyText } from '~/core/reply/parse-reply';
import { writeReply } from './reply';

const code = 'const TEXT = `\n```\n@format 1:1\n`;   \nexport default () => null;';

describe('a written reply', () => {
  it('is read back as it was meant, whatever is in its parts', () => {
    const events = parseReply(
      writeReply({
        text: '@format 16:9 ```tsx\nhello\n```',
        format: '9:16',
        scenes: [
          { intent: { kind: 'edit', scene: 2 }, name: 'Say "hi" `now`', frames: 45, code },
          { intent: { kind: 'add' }, name: '""', frames: 60, code: 'export default () => 1;' },
        ],
      }),
    );
    expect(replyText(events)).toBe("format 16:9 'tsx hello '");
    expect(events.filter((event) => event.type === 'directive')).toEqual([
      { type: 'directive', directive: { kind: 'format', format: '9:16' } },
    ]);
    const scenes = events.flatMap((event) => (event.type === 'scene-end' ? [event] : []));
    expect(scenes).toMatchObject([
      {
        header: { intent: { kind: 'edit', scene: 2 }, name: 'Say hi now', frames: 45 },
        complete: true,
      },
      { header: { intent: { kind: 'add' }, name: 'Scene', frames: 60 }, complete: true },
    ]);
    expect(scenes[0]?.code.trimEnd()).toBe(code);
  });
});
