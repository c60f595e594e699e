import { describe, expect, it } from 'vitest';
import { ReplyParser } from '~/core/reply/reply-parser';
import { compileColumns } from '../scene/compile-columns';
import { CompileAhead } from './compile-ahead';

const SCENE = `const TITLE = 'One';
export default function Scene() {
  return <p>{TITLE}</p>;
}
`;

/** What is compiled before the scene ends, and what it is then, of a reply that comes in pieces. */
async function heard(reply: string, size: number) {
  const ahead: string[] = [];
  let compiled = Promise.resolve();
  const compile = new CompileAhead((tsxCode) => {
    ahead.push(tsxCode);
    const columns = compileColumns(tsxCode);
    compiled = columns.then(() => undefined);
    return columns;
  });
  const parser = new ReplyParser();
  const pieces = reply.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
  const events = pieces.flatMap((piece) => parser.push(piece));
  for (const event of events) {
    if (event.type === 'code') compile.hear(event);
    await compiled;
  }
  const ended = [...events, ...parser.end()].filter(({ type }) => type === 'scene-end');
  return { ahead, ended: ended.map((event) => ('code' in event ? event.code : '')) };
}

describe('a scene is compiled ahead', () => {
  it.each([1, 4, 1_000])('when only its fence is missing, in pieces of %d', async (size) => {
    const { ahead, ended } = await heard(`\`\`\`tsx add name="One"\n${SCENE}\`\`\``, size);
    expect(ended).toEqual([SCENE]);
    expect(ahead).toEqual([SCENE]);
  });

  it('each of two, and none that is not its component yet', async () => {
    const helper = 'function Dot() {\n  return <i />;\n}\n';
    const fence = `\`\`\`tsx add\n${helper}${SCENE}\`\`\`\n`;
    const { ahead, ended } = await heard(fence + fence, 4);
    expect(ended).toEqual([helper + SCENE, helper + SCENE]);
    expect(ahead).toEqual([helper + SCENE, helper + SCENE]);
  });

  it('twice at most, however often it looks like the end', async () => {
    const rules = 'p {\n  color: red;\n}\n'.repeat(30);
    const { ahead } = await heard(`\`\`\`tsx add\n${SCENE}const CSS = \`${rules}\`;\n\`\`\``, 4);
    expect(ahead).toHaveLength(2);
  });

  it('but not the blocks of an edit', async () => {
    const block = `<<<<<<< SEARCH\n${SCENE}=======\n${SCENE}>>>>>>> REPLACE\n`;
    const { ahead } = await heard(`\`\`\`tsx edit scene=1\n${block}\`\`\``, 4);
    expect(ahead).toEqual([]);
  });
});
