import { describe, expect, it } from 'vitest';
import { cpuMs } from '~/core/testing/cpu-ms';
import { draw } from '../testing/draw';
import { closePartial } from './close-partial';

const HEAD = `import { AbsoluteFill, useCurrentFrame } from 'remotion';
export default function Scene() {
  const frame = useCurrentFrame();
`;

/** The picture of a source that ends in the middle of what a component returns. */
const drawn = (returned: string): string | null => {
  const closed = closePartial(`${HEAD}  return (\n${returned}`);
  return closed === null ? null : draw(closed);
};

describe('closePartial', () => {
  it.each([
    ['a tag', '<main><b>One</b><i>Two</i><p style={{ color: "re', '<b>One</b><i>Two</i>'],
    ['a text', '<main><b>One</b><p>Almost the who', '<b>One</b><p>Almost the who</p>'],
    ['an entity', '<main><b>A</b><p>Salt &am', '<b>A</b><p>Salt </p>'],
    ['an expression', '<main><b>One</b><p>{frame + 1}{frame + ', '<b>One</b><p>13</p>'],
    ['a list', '<main><b>A</b>{[1, 2].map((n) => (<i key={n}>{n}', '<b>A</b><i>1</i><i>2</i>'],
    ['a list with a body', '<main><b>A</b>{[1].map((n) => { const m = n;', '<b>A</b>'],
    ['a condition', '<main><b>A</b>{frame > 3 && <i>late</i>', '<b>A</b><i>late</i>'],
    ['a choice', '<main><b>A</b>{frame > 3 ? <i>late</i>', '<b>A</b><i>late</i>'],
    ['the other choice', '<main><b>A</b>{frame > 99 ? <i>late</i> : <u>ear', '<b>A</b><u>ear</u>'],
    ['a template', `<main><b>A</b><p>{\`\${frame} of \${9`, '<b>A</b><p></p>'],
    ['a comment', '<main><b>A</b><i>B</i>{/* and then', '<b>A</b><i>B</i>'],
    ['a closing tag', '<main><b>A</b><i>B</i></ma', '<b>A</b><i>B</i>'],
    ['a quote in a text', "<main><b>It's</b><p>don't st", "<b>It's</b><p>don't st</p>"],
  ])('cuts %s and closes what is open', (_, returned, inside) => {
    expect(drawn(returned)).toBe(`<main>${inside}</main>`);
  });

  it('draws nothing before something stands on the background', () => {
    expect(drawn('')).toBeNull();
    expect(drawn('<main')).toBeNull();
    expect(drawn('<main>')).toBeNull();
    expect(drawn('<main><p>')).not.toBeNull();
    expect(closePartial('')).toBeNull();
    expect(closePartial('Here is your scene.')).toBeNull();
  });

  it('takes the last component that needs no props while there is no default export', () => {
    const card = 'const Card = ({ t }) => <div><b>{t}</b></div>;\n';
    const screen = 'const Screen = () => (\n<AbsoluteFill><Card t="Hi" /><p>';
    const part = 'const Bar = () => (\n<div><b>9:41</b><p>';
    expect(closePartial(part)).toBeNull();
    expect(closePartial(card)).toBeNull();
    expect(draw(closePartial(card + screen) ?? '')).toBe(
      '<AbsoluteFill><div><b>Hi</b></div><p></p></AbsoluteFill>',
    );
  });

  it('takes type parameters and comparisons for no elements', () => {
    const source = `${HEAD}  const [n] = useState<Array<number>>([]);
  const first = <T,>(list: T[]): T => list[0];
  if (frame <first([99]) && frame < 50) {
    return (<main><b>{first(["x"])}</b><i>`;
    expect(draw(closePartial(source) ?? '')).toBe('<main><b>x</b><i></i></main>');
  });

  it('reads source without semicolons', () => {
    const source = `const title = 'Hi'
const Scene = () => {
  const parts = title.split(/['"/]/)
  return <AbsoluteFill><b>{parts[0]}</b><i>!`;
    expect(draw(closePartial(source) ?? '')).toBe('<AbsoluteFill><b>Hi</b><i>!</i></AbsoluteFill>');
  });

  it('leaves a whole source as it is, but for what is behind its last statement', () => {
    const source = `${HEAD}  return <main><b>1</b></main>;\n}\n`;
    expect(closePartial(source)).toBe(source.trimEnd());
  });

  it('takes time in proportion to the text', () => {
    const line = `<p style={{ top: 1 }}>{\`\${frame}\`} text</p>\n`;
    const text = `${HEAD}  return <main><b>1</b>${line.repeat(20_000)}`;
    const took = cpuMs(() => expect(closePartial(text)).not.toBeNull());
    expect(took).toBeLessThan(3_000);
  });
});
