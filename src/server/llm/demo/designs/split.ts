import { type Look, sceneSource } from './design';
import { FIT_TEXT, MIX } from './snippets';

export type SplitSide = { name: string; points: readonly string[] };
export type SplitWords = { title: string; left: SplitSide; right: SplitSide; between: string };

/** Split comparison: two halves meet at a slanted edge; a badge lands on it. */
export function splitScene({ title, left, right, between }: SplitWords, look: Look): string {
  return sceneSource({
    name: `${left.name} Or ${right.name}`,
    text: {
      title,
      left: left.name,
      leftPoints: left.points,
      right: right.name,
      rightPoints: right.points,
      between,
    },
    look,
    stagger: 6,
    entrance: '52 + Math.max(TEXT.leftPoints.length, TEXT.rightPoints.length) * TIMING.stagger',
    snippets: [FIT_TEXT, MIX],
    layout: `
  // Side by side in a wide picture, one above the other in a tall or square one.
  const stacked = width < height * 1.2;
  const slant = 7 * unit;
  const badge = 16 * unit;
  const points = Math.max(TEXT.leftPoints.length, TEXT.rightPoints.length);
  // A square half is low: its points stand beside the name instead of below it.
  const beside = stacked && !portrait && points > 0;
  const titleWidth = stacked ? width - 2 * safe.x : width / 2 - safe.x - 8 * unit;
  const title = fitText(TEXT.title, titleWidth, 12 * unit, 4.6 * unit * STYLE.textScale, 1.2);
  const titleHeight = TEXT.title ? title.lines.length * title.size * 1.2 + 3 * unit : 0;
  const half = stacked
    ? { width: width - 2 * safe.x, height: height / 2 - safe.top - titleHeight - badge * 0.7 }
    : { width: width / 2 - safe.x - badge * 0.8, height: height - 2 * safe.top - 2 * titleHeight };
  const nameBox = { width: half.width * (beside ? 0.42 : 1), height: half.height * (points && !beside ? 0.42 : 0.9) };
  const fitName = (text: string, largest: number) => fitText(text, nameBox.width, nameBox.height, largest, 1.06);
  const largest = (points ? 14 : 20) * unit * STYLE.textScale;
  const nameSize = Math.min(fitName(TEXT.left, largest).size, fitName(TEXT.right, largest).size);
  const nameLines = Math.max(fitName(TEXT.left, nameSize).lines.length, fitName(TEXT.right, nameSize).lines.length);
  const pointBox = {
    width: (beside ? half.width * 0.55 : half.width) - 5 * unit,
    height: Math.min((half.height - (beside ? 0 : nameLines * nameSize * 1.06 + 5 * unit)) / Math.max(1, points), 15 * unit),
  };
  const fitPoint = (text: string, largest: number) => fitText(text, pointBox.width, pointBox.height * 0.84, largest, 1.2);
  const pointSize = Math.min(...[...TEXT.leftPoints, ...TEXT.rightPoints, ''].map((text) => fitPoint(text, 5.6 * unit * STYLE.textScale).size));
  const sides = [
    { name: TEXT.left, points: TEXT.leftPoints, color: COLORS.title, soft: COLORS.text, dot: COLORS.accent },
    { name: TEXT.right, points: TEXT.rightPoints, color: COLORS.onAccent, soft: COLORS.onAccent, dot: COLORS.onAccent },
  ];
`,
    motion: `
  const meet = spring({ frame: clock, fps, config: { damping: 28, stiffness: 80 } });
  const edge = (stacked ? height : width) * (1 - 0.5 * meet + exit * 0.03) + (1 - meet) * slant;
  const clip = stacked
    ? \`polygon(0 \${edge + slant / 2}px, 100% \${edge - slant / 2}px, 100% 100%, 0 100%)\`
    : \`polygon(\${edge + slant / 2}px 0, 100% 0, 100% 100%, \${edge - slant / 2}px 100%)\`;
`,
    jsx: `    <AbsoluteFill style={{ backgroundColor: COLORS.background, overflow: 'hidden', fontFamily: STYLE.font }}>
      <AbsoluteFill style={{ background: \`radial-gradient(circle at 0% \${100 - drift * 12}%, \${mix(COLORS.second, COLORS.background, 26)}, transparent 60%)\` }} />
      <AbsoluteFill style={{ clipPath: clip, opacity: 1 - exit, background: \`linear-gradient(150deg, \${mix(COLORS.accent, '#ffffff', 92)}, \${COLORS.accent} 55%)\` }}>
        <svg width={width} height={height}>
          {[30, 46, 62].map((radius) => (
            <circle
              key={radius}
              cx={width}
              cy={height}
              r={(radius * meet + drift * 4) * unit}
              fill="none"
              stroke={COLORS.onAccent}
              strokeOpacity={0.14}
              strokeWidth={0.3 * unit}
            />
          ))}
        </svg>
      </AbsoluteFill>
      {sides.map((side, index) => {
        const name = fitName(side.name, nameSize);
        const enter = rise(14 + index * 6);
        const from = index === 0 ? -1 : 1;
        return (
          <div
            key={index}
            style={{
              position: 'absolute',
              left: stacked || index === 0 ? safe.x : width - safe.x - half.width,
              top: stacked && index === 1 ? height / 2 + badge * 0.7 : safe.top + titleHeight,
              width: half.width,
              height: half.height,
              display: 'flex',
              flexDirection: beside ? 'row' : 'column',
              alignItems: beside ? 'center' : 'stretch',
              justifyContent: beside ? 'space-between' : 'center',
              opacity: enter * (1 - exit),
              transform: stacked
                ? \`translateY(\${from * ((1 - enter) * 6 + exit * 3) * unit}px)\`
                : \`translateX(\${from * ((1 - enter) * 8 + exit * 3) * unit}px)\`,
            }}
          >
            <div style={{ display: 'flex', flexDirection: 'column', justifyContent: 'flex-end', height: beside ? undefined : nameLines * nameSize * 1.06, flexShrink: 0, color: side.color, fontSize: nameSize, fontWeight: 800, lineHeight: 1.06, letterSpacing: '-0.03em' }}>
              {name.lines.map((line, n) => (
                <div key={n} dir="auto" style={{ whiteSpace: 'nowrap' }}>{line}</div>
              ))}
            </div>
            {points > 0 && !beside && <div style={{ width: 8 * unit * enter, height: 0.7 * unit, flexShrink: 0, margin: \`\${2.6 * unit}px 0 \${1.4 * unit}px\`, background: side.dot }} />}
            {points > 0 && (
              <div style={{ flexShrink: 0, width: pointBox.width + 5 * unit, height: beside ? undefined : points * pointBox.height }}>
                {side.points.map((point, n) => {
                  const show = rise(30 + index * 4 + n * TIMING.stagger);
                  return (
                    <div key={n} style={{ display: 'flex', alignItems: 'center', gap: 2.6 * unit, height: pointBox.height, color: side.soft, fontSize: pointSize, lineHeight: 1.2, opacity: show, transform: \`translateX(\${(1 - show) * 3 * unit}px)\` }}>
                      <div style={{ width: 1.5 * unit, height: 1.5 * unit, borderRadius: '50%', flexShrink: 0, background: side.dot }} />
                      <div>
                        {fitPoint(point, pointSize).lines.map((line, m) => (
                          <div key={m} dir="auto" style={{ whiteSpace: 'nowrap' }}>{line}</div>
                        ))}
                      </div>
                    </div>
                  );
                })}
              </div>
            )}
          </div>
        );
      })}
      {TEXT.title && (
        <div style={{ position: 'absolute', left: safe.x, top: safe.top, color: COLORS.text, fontSize: title.size, fontWeight: 600, lineHeight: 1.2, opacity: rise(10) * (1 - exit) }}>
          {title.lines.map((line, index) => (
            <div key={index} dir="auto" style={{ whiteSpace: 'nowrap' }}>{line}</div>
          ))}
        </div>
      )}
      <div
        style={{
          position: 'absolute',
          left: width / 2 - badge / 2,
          top: height / 2 - badge / 2,
          width: badge,
          height: badge,
          borderRadius: '50%',
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'center',
          background: COLORS.title,
          color: COLORS.background,
          fontSize: fitText(TEXT.between, badge * 0.78, badge * 0.5, badge * 0.36, 1).size,
          fontWeight: 850,
          letterSpacing: '-0.02em',
          opacity: 1 - exit,
          transform: \`scale(\${rise(22)}) rotate(\${(1 - rise(22)) * -40}deg)\`,
        }}
      >
        {TEXT.between}
      </div>
    </AbsoluteFill>`,
  });
}
