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
function heard(reply: string, size: number) {
  const ahead: string[] = [];
  const compile = new CompileAhead((tsxCode) => {
    ahead.push(tsxCode);
    return compileColumns(tsxCode);
  });
  const parser = new ReplyParser();
  const pieces = reply.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
  const events = pieces.flatMap((piece) => parser.push(piece));
  for (const event of events) if (event.type === 'code') compile.hear(event);
  const ended = [...events, ...parser.end()].filter(({ type }) => type === 'scene-end');
  return { ahead, ended: ended.map((event) => ('code' in event ? event.code : '')) };
}

describe('a scene is compiled ahead', () => {
  it.each([1, 4, 1_000])('when only its fence is missing, in pieces of %d', (size) => {
    const { ahead, ended } = heard(`\`\`\`tsx add name="One"\n${SCENE}\`\`\``, size);
    expect(ended).toEqual([SCENE]);
    expect(ahead).toEqual([SCENE]);
  });

  it('each of two, and none that is not its component yet', () => {
    const helper = 'function Dot() {\n  return <i />;\n}\n';
    const fence = `\`\`\`tsx add\n${helper}${SCENE}\`\`\`\n`;
    const { ahead, ended } = heard(fence + fence, 4);
    expect(ended).toEqual([helper + SCENE, helper + SCENE]);
    expect(ahead).toEqual([helper + SCENE, helper + SCENE]);
  });

  it('but not the blocks of an edit', () => {
    const block = `<<<<<<< SEARCH\n${SCENE}=======\n${SCENE}>>>>>>> REPLACE\n`;
    expect(heard(`\`\`\`tsx edit scene=1\n${block}\`\`\``, 4).ahead).toEqual([]);
  });
});
