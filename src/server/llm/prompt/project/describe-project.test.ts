import { describe, expect, it } from 'vitest';
import { chooseShown } from './choose-shown';
import { describeProject } from './describe-project';
import { constantsOf } from './scene-constants';
import { describeStyle, summariseStyle } from './style-summary';

const SOURCE = `import { AbsoluteFill, Easing } from 'remotion';
const { useCurrentFrame } = window.Remotion;

const TITLE = 'Good morning';
const COLORS = {
  ink: '#0B1020',
  accent: 'rgb(255,90,54)',
};
export const durationInFrames_x = 90;
const ease = (t: number) => t * t;
const Card = ({ text }: { text: string }) => <b>{text}</b>;
const LINES: string[] = [
  'One',
  'Two',
];

export default function Scene() {
  const inside = 1;
  return <AbsoluteFill style={{ background: COLORS.ink, fontFamily: 'Playfair Display' }} />;
}
`;

describe('the constants of a scene', () => {
  it('are those at its top level, line for line, without functions', () => {
    expect(constantsOf(SOURCE)).toBe(`const TITLE = 'Good morning';
const COLORS = {
  ink: '#0B1020',
  accent: 'rgb(255,90,54)',
};
export const durationInFrames_x = 90;
const LINES: string[] = [
  'One',
  'Two',
];`);
  });

  it('are found in a source that does not compile, and never grow without end', () => {
    expect(constantsOf('const A = 1;\nexport default function {{{')).toBe('const A = 1;');
    const long = `const DATA = [${"'x',".repeat(2_000)}];\nconst A = 1;`;
    expect(constantsOf(long)).toBe('const A = 1;');
  });
});

describe('the style of the neighbours', () => {
  it('is what most of them share, first', () => {
    const sources = [
      SOURCE,
      "const BG = '#0b1020';\nconst FONT = 'Inter, sans-serif';\nspring({ frame, fps, config: { damping: 18, stiffness: 90 } });",
      "const BG = '#0b1020', HOT = '#ff0';\nfontFamily: \"Inter\"; Easing.out(Easing.cubic); Easing.bezier(0.2, 0, 0, 1)",
    ];
    expect(summariseStyle(sources)).toEqual({
      colours: ['#0b1020', 'rgb(255, 90, 54)', '#ff0'],
      fonts: ['Inter', 'Playfair Display'],
      easing: [
        'spring { damping: 18, stiffness: 90 }',
        'Easing.out(Easing.cubic)',
        'Easing.bezier(0.2, 0, 0, 1)',
      ],
    });
  });

  it('is not spoken of where there is none', () => {
    expect(describeStyle(summariseStyle([]))).toBeNull();
    expect(describeStyle(summariseStyle(['a text about Inter and Lora']))).toBeNull();
  });
});

describe('the scenes that are shown whole', () => {
  const scenes = (inView: number, chars = 100) =>
    ['Opening', 'Numbers', 'Team', 'Quote', 'End'].map((name, at) => ({
      name,
      tsxCode: 'x'.repeat(chars),
      inView: at + 1 === inView,
    }));
  const numbers = (message: string, inView: number, budget = 0) =>
    [...chooseShown(scenes(inView), message, budget)].map((at) => at + 1).sort();

  it.each([
    ['Make it blue', 2, [2]],
    ['Like scene 4', 2, [2, 4]],
    ['scenes 1, 3 and 5 in red', 2, [1, 2, 3, 5]],
    ['Szenen 1 und 3 in Rot', 2, [1, 2, 3]],
    ['the second scene', 4, [2, 4]],
    ['change the numbers', 1, [1, 2]],
    ['scene 12', 1, [1]],
    ['the ending in a trend', 1, [1]],
    ['bigger letters at the end', 1, [1, 5]],
    ['Make it blue', 0, [5]],
  ])('for “%s” with scene %d in view are %j', (message, inView, expected) => {
    expect(numbers(message, inView)).toEqual(expected);
  });

  it('are the nearest ones, as far as the budget goes', () => {
    expect(numbers('Bluer', 3, 250)).toEqual([2, 3, 4]);
    expect(numbers('Bluer', 3, 400)).toEqual([1, 2, 3, 4, 5]);
  });
});

it('tells the typefaces that the person brought, each family with its weights', () => {
  const font = (family: string, weight: string, style: 'normal' | 'italic' = 'normal') => ({
    ...{ family, weight, style },
  });
  const fonts = [font('Acme', '400'), font('Zed+', '100 900'), font('Acme', '700', 'italic')];
  const scene = { name: 'One', durationInFrames: 90, inView: false };
  const scenes = [{ ...scene, tsxCode: "fontFamily: 'Zed+, Inter'" }];
  const project = { width: 1920, height: 1080, fps: 30, scenes, fonts };
  const text = describeProject(project, 'Bluer');
  expect(text).toContain('<fonts own="Acme (400, 700 italic); Zed+ (100–900)">');
  expect(text).toContain('<style fonts="Zed+, Inter" />');
  expect(describeProject({ ...project, fonts: [] }, 'Bluer')).not.toContain('<fonts');
});

it('tells the project with its style, each scene whole or by its constants', () => {
  const scene = (name: string, inView: boolean) => ({
    name,
    durationInFrames: 90,
    tsxCode: SOURCE,
    inView,
    transition: { kind: 'fade' as const, durationInFrames: 15 },
  });
  const project = {
    width: 1080,
    height: 1920,
    fps: 30,
    scenes: [scene('A "big" one', true), scene('Far', false)],
  };
  const text = describeProject(project, 'Bluer', 10);
  expect(text).toContain(
    '<project format="9:16" width="1080" height="1920" fps="30" scenes="2" frames="180">\n<style colours="#0b1020 rgb(255, 90, 54)" fonts="Playfair Display" />',
  );
  expect(text).toContain(
    `<scene number="1" name="A 'big' one" frames="90" transition="fade 15" inView="true">\nimport`,
  );
  expect(text).toContain(
    '<scene number="2" name="Far" frames="90" transition="fade 15" shown="constants">\nconst TITLE',
  );
});
