import { expect, it } from 'vitest';
import { cpuMs } from '~/core/testing/cpu-ms';
import { ReplyParser } from './reply-parser';

const SIZE = 300_000;
/** Far more than it takes on a busy machine, and far less than the square of the length would. */
const MOST_MS = 5_000;
const fill = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length));
const CODE = '  const rise = interpolate(frame, [0, 30], [0, 1]); // 30 frames\n';

/** Replies in shapes in which looking back would be dear. */
const REPLIES: Record<string, string> = {
  words: fill('Some words for the person, and more of them. '),
  lines: fill('Some words.\n- a list `of` @things <b>\n'),
  'a scene': `\`\`\`tsx add name="A"\n${fill(CODE)}\`\`\``,
  'many scenes': fill(
    `\`\`\`tsx add name="A"\n${CODE.repeat(10)}\`\`\`\n@trim scene=1 frames=90\n`,
  ),
  'a fence that never is a scene': `\`\`\`tsx\n${fill('plain words in a fence\n')}`,
  thinking: `<think>\n${fill('Hm, perhaps so.\n')}`,
  'thinking on one line': `<think>${fill('Hm, perhaps so. ')}</think>Done.`,
  'one line of code': `import a from 'a'; ${fill('const b = 1; ')}`,
  'one line behind a fence': `\`\`\`tsx ${fill('const b = 1; ')}`,
  'one directive': `@rename scene=2 name="${fill('name ')}"`,
  'an opened directive': `@delete ${fill('2 ')}`,
  spaces: fill(' '),
  'lines of spaces': fill(`${' '.repeat(300)}\n`),
  'blank lines': fill('\n'),
  marks: fill('`'),
  JSON: `{"scenes": [{"code": "${fill(CODE.replace('\n', '\\n'))}export default 1"}]}`,
  'JSON without an end': `{"text": ["${fill('a", "')}`,
  'open brackets': fill('[{'),
  'a list of nothing': `[${fill(', ')}`,
  blocks: `\`\`\`tsx edit scene=1\n${fill('<<<<<<< SEARCH\na\n=======\nb\n>>>>>>> REPLACE\n')}\`\`\``,
  'a block that never ends': `<<<<<<< SEARCH\n${fill(CODE)}`,
  'a tag': `<scene name="A">\n${fill(CODE)}</scene>`,
  'open tags': fill('<scene\n'),
  'attributes of a tag': `<scene ${fill('a="b" ')}`,
  'a fence of attributes': `\`\`\`tsx add ${fill('a="b" ')}`,
};

it.each(Object.entries(REPLIES))('reads %s in time that grows with its length', (_name, reply) => {
  for (const parts of [[reply], reply]) {
    const parser = new ReplyParser();
    const took = cpuMs(() => {
      for (const part of parts) parser.push(part);
      parser.end();
    });
    expect(took).toBeLessThan(MOST_MS);
  }
});
