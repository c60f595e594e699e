import { type Look, sceneSource } from './design';
import { FIT_TEXT, MIX } from './snippets';

export type NumberWords = {
  /** What the number counts, under it. */
  label: string;
  value: number;
  prefix: string;
  suffix: string;
  decimals: number;
};

/** Key figure: one number counts up over a curve that climbs with it. */
export function numberScene(words: NumberWords, look: Look): string {
  return sceneSource({
    name: `${words.prefix}${words.value}${words.suffix} ${words.label}`,
    text: words,
    look,
    stagger: 5,
    entrance: '60',
    snippets: [FIT_TEXT, MIX],
    layout: `
  const write = (value: number) =>
    TEXT.prefix + value.toLocaleString('en-US', { minimumFractionDigits: TEXT.decimals, maximumFractionDigits: TEXT.decimals }) + TEXT.suffix;
  const column = width - 2 * safe.x;
  // The size is that of the final number, so that nothing jumps while it counts.
  const number = fitText(write(TEXT.value), column, height * 0.4, (portrait ? 44 : 50) * unit * STYLE.textScale, 1);
  const label = fitText(TEXT.label, Math.min(column, 130 * unit), (portrait ? 34 : 19) * unit, (portrait ? 8.4 : 7.4) * unit * STYLE.textScale, 1.22);
`,
    motion: `
  const count = interpolate(clock, [6, 56], [0, 1], { extrapolateLeft: 'clamp', extrapolateRight: 'clamp', easing: Easing.out(Easing.poly(5)) });
  // The curve behind: a slow start, then a climb. Falling numbers are drawn falling.
  const falls = TEXT.value < 0;
  const curve = Array.from({ length: 41 }, (_, index) => {
    const x = index / 40;
    const level = 0.04 + 0.34 * x ** 2.6 + 0.025 * Math.sin(x * 9);
    return [x * width, height * (falls ? 0.6 + level : 0.98 - level)];
  });
  const line = curve.map(([x, y], index) => \`\${index ? 'L' : 'M'}\${x.toFixed(1)} \${y.toFixed(1)}\`).join(' ');
  const head = curve[Math.min(40, Math.round(count * 40))];
`,
    jsx: `    <AbsoluteFill style={{ backgroundColor: COLORS.background, overflow: 'hidden', fontFamily: STYLE.font }}>
      <AbsoluteFill
        style={{
          background: \`radial-gradient(circle at \${84 + drift * 5}% 18%, \${mix(COLORS.accent, COLORS.background, 30)}, transparent 62%)\`,
        }}
      />
      <svg width={width} height={height} style={{ position: 'absolute', opacity: 1 - exit }}>
        {[1, 2, 3, 4, 5].map((row) => (
          <line key={row} x1={0} x2={width * rise(row * 2)} y1={(height * row) / 6} y2={(height * row) / 6} stroke={mix(COLORS.text, COLORS.background, 13)} strokeWidth={0.14 * unit} />
        ))}
        <g style={{ clipPath: \`inset(0 \${(1 - count) * 100}% 0 0)\` }}>
          <path d={\`\${line} L\${width} \${height} L0 \${height} Z\`} fill={mix(COLORS.accent, COLORS.background, 17)} />
          <path d={line} fill="none" stroke={mix(COLORS.accent, COLORS.background, 60)} strokeWidth={0.7 * unit} />
        </g>
        <circle cx={head[0]} cy={head[1]} r={1.5 * unit * Math.min(1, count * 4) * (1 - Math.max(0, count - 0.985) * 60)} fill={COLORS.accent} />
      </svg>
      <div
        style={{
          position: 'absolute',
          left: safe.x,
          right: safe.x,
          top: safe.top,
          bottom: safe.bottom + 9 * unit,
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'center',
          opacity: 1 - exit,
          transform: \`translateY(\${-(exit * 3 + drift) * unit}px)\`,
        }}
      >
        <div
          style={{
            color: COLORS.title,
            fontSize: number.size,
            fontWeight: 850,
            lineHeight: 1,
            letterSpacing: '-0.05em',
            fontVariantNumeric: 'tabular-nums',
            whiteSpace: 'nowrap',
            opacity: Math.min(1, rise(2) * 1.5),
            transform: \`translateY(\${(1 - rise(2)) * 5 * unit}px)\`,
          }}
        >
          {write(TEXT.value * count)}
        </div>
        <div style={{ width: 14 * unit * rise(14), height: unit, margin: \`\${4 * unit}px 0 \${3.4 * unit}px\`, background: COLORS.accent }} />
        <div style={{ color: COLORS.text, fontSize: label.size, fontWeight: 550, lineHeight: 1.22, letterSpacing: '-0.012em' }}>
          {label.lines.map((line, index) => {
            const enter = rise(20 + index * TIMING.stagger);
            return (
              <div key={index} dir="auto" style={{ whiteSpace: 'nowrap', opacity: enter, transform: \`translateY(\${(1 - enter) * 2.4 * unit}px)\` }}>
                {line}
              </div>
            );
          })}
        </div>
      </div>
    </AbsoluteFill>`,
  });
}
