/** One scene: intent (`+` adds, `~2` edits scene 2, `~` the one in view, `?` plain), name, frames, code. */
export type RecordedScene = [
  intent: string,
  name: string | null,
  frames: number | null,
  code: string,
  cut?: 'cut',
];

/** A reply as a model writes it, and what it means. */
export type Recorded = {
  reply: string;
  /** The words for the person. */
  text: string;
  scenes: RecordedScene[];
  /** As `trim 2 90`: the kind and what it says. */
  directives?: string[];
};

/** Replies by the habit of the model that writes so. */
export type Habits = Record<string, Recorded>;

/** A reply in which three apostrophes stand for a fence. */
export function fenced(text: string): string {
  return text.replaceAll("'''", '```');
}

export const TITLE = `const { AbsoluteFill, useCurrentFrame, interpolate } = window.Remotion;

const TEXT = { title: 'Good morning' };

export default function Scene_Title() {
  const frame = useCurrentFrame();
  const opacity = interpolate(frame, [0, 20], [0, 1], { extrapolateRight: 'clamp' });
  return (
    <AbsoluteFill style={{ backgroundColor: '#0b1020', opacity }}>
      <h1>{TEXT.title}</h1>
    </AbsoluteFill>
  );
}
`;

export const CHART = `import { AbsoluteFill, spring, useCurrentFrame, useVideoConfig } from 'remotion';

const BARS = [12, 30, 24];

const Chart: React.FC = () => {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  return (
    <AbsoluteFill>
      {BARS.map((value, index) => (
        <div key={index} style={{ height: value * spring({ frame, fps, delay: index * 4 }) }} />
      ))}
    </AbsoluteFill>
  );
};

export default Chart;
`;

export const BLOCK = `<<<<<<< SEARCH
const TEXT = { title: 'Good morning' };
=======
const TEXT = { title: 'Good evening' };
>>>>>>> REPLACE
`;
