import { describe, expect, it } from 'vitest';
import { readUserText } from './conversation';

const code = `const TEXT = { title: "</scene>" };\n\nexport default function Scene_A() {\n  return null;\n}`;
const project = `<project format="16:9" width="1920" height="1080" fps="25" scenes="2">
<scene number="1" name="Tom &amp; &quot;Jo&quot;" frames="90" inView="true">
${code}
</scene>
<scene number="2" name="Numbers" frames="150">
x
</scene>
</project>
<message>
make the title blue
</message>`;

describe('the last user message', () => {
  it('gives back each scene byte for byte', () => {
    const { project: state, message } = readUserText(project);
    expect(message).toBe('make the title blue');
    expect(state).toMatchObject({ width: 1920, height: 1080, fps: 25 });
    expect(state?.scenes).toEqual([
      { number: 1, name: 'Tom & "Jo"', frames: 90, inView: true, code },
      { number: 2, name: 'Numbers', frames: 150, inView: false, code: 'x' },
    ]);
  });

  it('knows how many scenes an earlier try has left', () => {
    const kept = '<kept scenes="1 2">These stay.</kept>\n';
    expect(readUserText(kept + project)).toMatchObject({ kept: 2, message: 'make the title blue' });
    expect(readUserText(project).kept).toBe(0);
  });

  it('takes plain text as a first prompt', () => {
    expect(readUserText('  Hello <b>\n')).toEqual({ project: null, message: 'Hello <b>' });
  });

  it('keeps tags that the person wrote', () => {
    expect(readUserText('<message>\nsay </message> and <project>\n</message>').message).toBe(
      'say </message> and <project>',
    );
  });

  it('reads a project without scenes', () => {
    const { project: state, message } = readUserText(
      '<project width="1080" height="1080" fps="30" scenes="0">\n</project>\n<message>\nHi\n</message>',
    );
    expect(state?.scenes).toEqual([]);
    expect(message).toBe('Hi');
  });
});
