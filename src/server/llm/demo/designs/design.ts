import { inkOn, surfaceOn } from '../color';
import type { Palette } from '../palettes';
import { componentName, literal } from './literal';

/** How a scene shall look, apart from its words. */
export type Look = {
  palette: Palette;
  /** CSS font stack the prompt asked for, or null for the design's own. */
  font: string | null;
};

export const SANS_STACK = 'Inter, "Inter Variable", system-ui, sans-serif';
export const SERIF_STACK = 'Georgia, "Times New Roman", serif';
export const MONO_STACK = '"JetBrains Mono", ui-monospace, Menlo, monospace';

type Value = string | number | readonly string[] | readonly Record<string, string | number>[];

type SceneParts = {
  /** Words from which the component's name is made. */
  name: string;
  /** The constants that a person would want to edit, in order. */
  text: Record<string, Value>;
  look: Look;
  /** Default font of the design. */
  font?: string;
  /** Frames between two entrances. */
  stagger: number;
  /** JavaScript expression: frames until the last entrance is over. */
  entrance: string;
  /** Statements before the motion block; may use `unit`, `safe`, `portrait`. */
  layout: string;
  /** Statements after it; may use `rise`, `exit`, `drift`. */
  motion?: string;
  jsx: string;
  snippets: readonly string[];
  /** True when the design has raised areas such as bubbles. */
  surface?: boolean;
};

function print(value: Value): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return literal(value);
  const lines = value.map((item) => {
    if (typeof item === 'string') return `    ${literal(item)},`;
    const fields = Object.entries(item).map(([key, field]) => `${key}: ${print(field)}`);
    return `    { ${fields.join(', ')} },`;
  });
  return `[\n${lines.join('\n')}\n  ]`;
}

function surface(palette: Palette): string {
  return `  surface: '${surfaceOn(palette.background, palette.title)}',\n`;
}

/**
 * Joins a design's parts to one scene source: constants to edit by hand first, then one
 * component that fits itself to the composition's size and length, then its small functions.
 */
export function sceneSource(parts: SceneParts): string {
  const { palette, font } = parts.look;
  const text = Object.entries(parts.text).map(([key, value]) => `  ${key}: ${print(value)},`);
  return `const { AbsoluteFill, Easing, interpolate, spring, useCurrentFrame, useVideoConfig } = window.Remotion;

const TEXT = {
${text.join('\n')}
};

const COLORS = {
  background: '${palette.background}',
  title: '${palette.title}',
  text: '${palette.text}',
  accent: '${palette.accent}',
  onAccent: '${inkOn(palette.accent)}',
  second: '${palette.second}',
${parts.surface ? surface(palette) : ''}};

const TIMING = {
  speed: 1, // 2 is twice as fast
  stagger: ${parts.stagger}, // frames from one entrance to the next
  exit: 10, // frames
};

const STYLE = {
  font: '${font ?? parts.font ?? SANS_STACK}',
  textScale: 1,
};

export default function ${componentName(parts.name)}() {
  const frame = useCurrentFrame();
  const { width, height, fps, durationInFrames } = useVideoConfig();
  const portrait = height > width;
  const unit = Math.min(width, height) / 100;
  const safe = {
    x: 9 * unit,
    top: portrait ? height * 0.12 : 9 * unit,
    bottom: portrait ? height * 0.15 : 9 * unit,
  };
${parts.layout}
  // A short scene plays its entrance faster, so that everything is seen.
  const entrance = ${parts.entrance};
  const clock = frame * Math.max(TIMING.speed, entrance / (durationInFrames * 0.6));
  const rise = (delay: number) => spring({ frame: clock - delay, fps, config: { damping: 24, stiffness: 110 } });
  const exitLength = Math.min(TIMING.exit, durationInFrames / 4);
  const exit = interpolate(frame, [durationInFrames - exitLength, durationInFrames], [0, 1], {
    extrapolateLeft: 'clamp',
    extrapolateRight: 'clamp',
    easing: Easing.in(Easing.cubic),
  });
  const drift = frame / durationInFrames;
${parts.motion ?? ''}
  return (
${parts.jsx}
  );
}
${parts.snippets.join('')}`;
}
