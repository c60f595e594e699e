import { type Look, sceneSource } from './design';
import { FIT_TEXT, MIX } from './snippets';

export type CountdownWords = { title: string; from: number; finale: string };

/** Countdown: one beat per number inside a ring of ticks that empties, then the last word. */
export function countdownScene({ title, from, finale }: CountdownWords, look: Look): string {
  return sceneSource({
    name: `Countdown From ${from}`,
    text: { title, from, finale },
    look,
    stagger: 4,
    entrance: '12',
    snippets: [FIT_TEXT, MIX],
    layout: `
  // The numbers and the last word share the length of the scene; the word gets two beats.
  const beat = durationInFrames / (TEXT.from + 2);
  const number = Math.max(0, TEXT.from - Math.floor(frame / beat));
  const finished = number === 0;
  const within = finished ? frame - TEXT.from * beat : frame % beat;
  const ring = Math.min(width * 0.4, height * (TEXT.title && !portrait ? 0.33 : 0.37));
  const center = { x: width / 2, y: height * (TEXT.title ? (portrait ? 0.53 : 0.56) : 0.5) };
  const title = fitText(TEXT.title, width - 2 * safe.x, (portrait ? 28 : 11) * unit, (portrait ? 8.4 : 6.4) * unit * STYLE.textScale, 1.15);
  const digits = fitText(String(number), ring * 1.45, ring * 1.5, ring * 1.3 * STYLE.textScale, 1);
  const finale = fitText(TEXT.finale, width - 2 * safe.x, height * 0.5, 34 * unit * STYLE.textScale, 1.04);
`,
    motion: `
  // Too fast for a beat of its own: the numbers simply run.
  const runs = !finished && beat < fps * 0.4;
  const pop = runs ? 1 : spring({ frame: within * TIMING.speed, fps, config: { damping: 15, stiffness: 140 } });
  // Each number leaves in the last fifth of its beat.
  const leave = finished || runs ? 0 : interpolate(within / beat, [0.8, 1], [0, 1], { extrapolateLeft: 'clamp', easing: Easing.in(Easing.cubic) });
  const left = finished ? 0 : runs ? number / TEXT.from : 1 - interpolate(within / beat, [0.1, 0.9], [0, 1], { extrapolateLeft: 'clamp', extrapolateRight: 'clamp', easing: Easing.inOut(Easing.quad) });
  const ticks = 60;
`,
    jsx: `    <AbsoluteFill style={{ backgroundColor: COLORS.background, overflow: 'hidden', fontFamily: STYLE.font }}>
      <AbsoluteFill
        style={{
          opacity: 1 - exit,
          background: \`radial-gradient(circle at \${center.x}px \${center.y}px, \${mix(COLORS.accent, COLORS.background, 22 + 14 * (1 - Math.min(1, within / 18)))}, \${COLORS.background} \${ring * 1.9}px)\`,
        }}
      />
      <div
        style={{
          position: 'absolute',
          left: safe.x,
          right: safe.x,
          top: safe.top,
          textAlign: 'center',
          color: COLORS.text,
          fontSize: title.size,
          fontWeight: 600,
          lineHeight: 1.15,
          letterSpacing: '-0.01em',
          opacity: rise(0) * (1 - exit) * (finished ? 1 - Math.min(1, within / 6) : 1),
          transform: \`translateY(\${(rise(0) - 1) * 3 * unit}px)\`,
        }}
      >
        {title.lines.map((line, index) => (
          <div key={index} dir="auto" style={{ whiteSpace: 'nowrap' }}>{line}</div>
        ))}
      </div>
      <svg width={width} height={height} style={{ position: 'absolute', opacity: 1 - exit }}>
        <circle
          cx={center.x}
          cy={center.y}
          r={ring * (finished ? 1 + 2.2 * Math.min(1, within / 22) : 0.8 + 0.04 * pop)}
          fill={finished ? 'none' : mix(COLORS.accent, COLORS.background, 12)}
          stroke={COLORS.accent}
          strokeWidth={finished ? 1.2 * unit * Math.max(0, 1 - within / 22) : 0}
        />
        {!finished &&
          Array.from({ length: ticks }, (_, index) => {
            const major = index % 5 === 0;
            return (
              <line
                key={index}
                x1={center.x}
                x2={center.x}
                y1={center.y - ring * (major ? 0.9 : 0.93) * rise(0)}
                y2={center.y - ring * rise(0)}
                stroke={index / ticks < left ? COLORS.accent : mix(COLORS.text, COLORS.background, 28)}
                strokeWidth={(major ? 0.75 : 0.45) * unit}
                strokeLinecap="round"
                transform={\`rotate(\${(index * 360) / ticks} \${center.x} \${center.y})\`}
              />
            );
          })}
      </svg>
      {!finished && (
        <div
          style={{
            position: 'absolute',
            left: center.x - ring,
            top: center.y - ring,
            width: ring * 2,
            height: ring * 2,
            display: 'flex',
            alignItems: 'center',
            justifyContent: 'center',
            color: COLORS.title,
            fontSize: digits.size,
            fontWeight: 850,
            lineHeight: 1,
            letterSpacing: '-0.05em',
            fontVariantNumeric: 'tabular-nums',
            opacity: Math.min(1, pop * 1.4) * (1 - leave),
            transform: \`scale(\${(1.35 - 0.35 * pop) * (1 - 0.18 * leave)})\`,
          }}
        >
          {number}
        </div>
      )}
      {finished && (
        <AbsoluteFill
          style={{
            alignItems: 'center',
            justifyContent: 'center',
            textAlign: 'center',
            color: COLORS.title,
            fontSize: finale.size,
            fontWeight: 850,
            lineHeight: 1.04,
            letterSpacing: '-0.035em',
            opacity: Math.min(1, pop * 1.3) * (1 - exit),
            transform: \`scale(\${0.7 + 0.3 * pop + drift * 0.02})\`,
          }}
        >
          {finale.lines.map((line, index) => (
            <div key={index} dir="auto" style={{ whiteSpace: 'nowrap' }}>{line}</div>
          ))}
          <div style={{ width: 16 * unit * pop, height: unit, marginTop: 4 * unit, background: COLORS.accent }} />
        </AbsoluteFill>
      )}
    </AbsoluteFill>`,
  });
}
