import { type Look, sceneSource } from './design';
import { FIT_TEXT, MIX } from './snippets';

export type Step = { mark: string; text: string };
export type StepsWords = { title: string; steps: readonly Step[] };

/** Timeline: a path draws itself from stop to stop, each stop opens as the path reaches it. */
export function stepsScene({ title, steps }: StepsWords, look: Look): string {
  return sceneSource({
    name: `${title} Steps`,
    text: { title, steps },
    look,
    stagger: 14,
    entrance: '30 + TEXT.steps.length * TIMING.stagger',
    snippets: [FIT_TEXT, MIX],
    layout: `
  // From left to right in a wide picture, from top to bottom otherwise.
  const across = width > height * 1.2 && TEXT.steps.length <= 6;
  const title = fitText(TEXT.title, width - 2 * safe.x, (portrait ? 26 : 21) * unit, (portrait ? 10.5 : 9.6) * unit * STYLE.textScale, 1.1);
  const titleHeight = TEXT.title ? title.lines.length * title.size * 1.1 + 7 * unit : 0;
  const area = { width: width - 2 * safe.x, height: height - safe.top - safe.bottom - titleHeight };
  const slot = (across ? area.width : Math.min(area.height, TEXT.steps.length * 27 * unit)) / TEXT.steps.length;
  const dot = Math.min(3.4 * unit, slot * 0.3);
  const path = { x: across ? 0 : dot, y: across ? area.height * 0.32 : slot / 2 };
  const markBox = { width: across ? slot * 0.9 : area.width * 0.26, height: across ? 12 * unit : slot * 0.5 };
  const markSize = Math.min(...TEXT.steps.map((step) => fitText(step.mark, markBox.width, markBox.height, (across ? 9 : 7.4) * unit * STYLE.textScale, 1).size));
  const markWidth = Math.max(...TEXT.steps.map((step) => widthInEm(step.mark))) * markSize;
  const textBox = across
    ? { width: slot * 0.88, height: area.height * 0.68 - 7 * unit }
    : { width: area.width - markWidth - dot * 2 - 7 * unit, height: slot * 0.84 };
  const textSize = Math.min(...TEXT.steps.map((step) => fitText(step.text, textBox.width, textBox.height, 7 * unit * STYLE.textScale, 1.24).size));
`,
    motion: `
  // The path reaches stop n when its entrance begins.
  const reached = interpolate(clock, [10, 14 + (TEXT.steps.length - 1) * TIMING.stagger], [0, 1], {
    extrapolateLeft: 'clamp',
    extrapolateRight: 'clamp',
  });
  const pathLength = slot * (TEXT.steps.length - 1) * reached + (across ? (area.width - slot * (TEXT.steps.length - 1) + safe.x) * rise(14 + TEXT.steps.length * TIMING.stagger) : 0);
`,
    jsx: `    <AbsoluteFill style={{ backgroundColor: COLORS.background, overflow: 'hidden', fontFamily: STYLE.font }}>
      <AbsoluteFill
        style={{
          background: \`linear-gradient(\${200 + drift * 14}deg, \${mix(COLORS.second, COLORS.background, 24)}, \${COLORS.background} 46%, \${mix(COLORS.accent, COLORS.background, 16)})\`,
        }}
      />
      <div style={{ position: 'absolute', left: safe.x, top: safe.top, color: COLORS.title, fontSize: title.size, fontWeight: 800, lineHeight: 1.1, letterSpacing: '-0.028em', opacity: 1 - exit }}>
        {title.lines.map((line, index) => (
          <div
            key={index}
            dir="auto"
            style={{ whiteSpace: 'nowrap', opacity: rise(index * 4), transform: \`translateY(\${(1 - rise(index * 4)) * 3 * unit}px)\` }}
          >
            {line}
          </div>
        ))}
      </div>
      <div style={{ position: 'absolute', left: safe.x, top: safe.top + titleHeight, ...area, opacity: 1 - exit, transform: \`translateY(\${-exit * 3 * unit}px)\` }}>
        <div
          style={{
            position: 'absolute',
            left: across ? path.x : path.x - 0.25 * unit,
            top: across ? path.y - 0.25 * unit : path.y,
            width: across ? pathLength : 0.5 * unit,
            height: across ? 0.5 * unit : pathLength,
            background: mix(COLORS.accent, COLORS.background, 62),
          }}
        />
        {TEXT.steps.map((step, index) => {
          const enter = rise(12 + index * TIMING.stagger);
          const lines = fitText(step.text, textBox.width, textBox.height, textSize, 1.24).lines;
          const center = across ? { x: index * slot + dot, y: path.y } : { x: path.x, y: path.y + index * slot };
          return (
            <div key={index}>
              <div
                style={{
                  position: 'absolute',
                  left: center.x - dot,
                  top: center.y - dot,
                  width: dot * 2,
                  height: dot * 2,
                  boxSizing: 'border-box',
                  borderRadius: '50%',
                  border: \`\${dot * 0.5}px solid \${COLORS.accent}\`,
                  background: COLORS.background,
                  transform: \`scale(\${enter})\`,
                }}
              />
              <div
                style={{
                  position: 'absolute',
                  left: across ? index * slot : dot * 2 + 4 * unit,
                  top: across ? path.y - dot - 2.6 * unit - markSize : center.y - markSize / 2,
                  color: COLORS.accent,
                  fontSize: markSize,
                  fontWeight: 800,
                  lineHeight: 1,
                  letterSpacing: '-0.02em',
                  fontVariantNumeric: 'tabular-nums',
                  whiteSpace: 'nowrap',
                  opacity: enter,
                }}
              >
                {step.mark}
              </div>
              <div
                style={{
                  position: 'absolute',
                  left: across ? index * slot : dot * 2 + 4 * unit + markWidth + 3 * unit,
                  top: across ? path.y + dot + 3 * unit : center.y - (lines.length * textSize * 1.24) / 2,
                  width: textBox.width,
                  color: COLORS.title,
                  fontSize: textSize,
                  fontWeight: 600,
                  lineHeight: 1.24,
                  letterSpacing: '-0.01em',
                  opacity: enter,
                  transform: across ? \`translateY(\${(1 - enter) * 3 * unit}px)\` : \`translateX(\${(1 - enter) * 4 * unit}px)\`,
                }}
              >
                {lines.map((line, n) => (
                  <div key={n} dir="auto" style={{ whiteSpace: 'nowrap' }}>{line}</div>
                ))}
              </div>
            </div>
          );
        })}
      </div>
    </AbsoluteFill>`,
  });
}
