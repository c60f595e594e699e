import { type Look, sceneSource } from './design';
import { FIT_TEXT, MIX } from './snippets';

export type TitleWords = { title: string; subtitle: string };

/** Kinetic title: lines rise out of their own edge beside a slow sun with orbits. */
export function titleScene({ title, subtitle }: TitleWords, look: Look): string {
  return sceneSource({
    name: title,
    text: { title, subtitle },
    look,
    stagger: 5,
    entrance: '26 + title.lines.length * TIMING.stagger',
    snippets: [FIT_TEXT, MIX],
    layout: `
  const column = width - 2 * safe.x;
  const subtitleHeight = TEXT.subtitle ? 13 * unit : 0;
  const title = fitText(
    TEXT.title,
    Math.min(column, (portrait ? 92 : 132) * unit * Math.sqrt(STYLE.textScale)),
    height * (portrait ? 0.52 : 0.7) - subtitleHeight,
    (portrait ? 26 : 32) * unit * STYLE.textScale,
    1.06,
  );
  const subtitle = fitText(TEXT.subtitle, Math.min(column, 120 * unit), subtitleHeight * 0.75, 4.8 * unit * STYLE.textScale, 1.35);
  const rightToLeft = /^[^\\p{L}]*[\\u0590-\\u08ff]/u.test(TEXT.title);
  const sun = { size: (portrait ? 78 : 90) * unit, x: width - 24 * unit, y: (portrait ? 26 : 20) * unit };
`,
    jsx: `    <AbsoluteFill style={{ backgroundColor: COLORS.background, overflow: 'hidden', fontFamily: STYLE.font }}>
      <AbsoluteFill
        style={{
          background: \`radial-gradient(circle at \${86 - drift * 4}% \${12 + drift * 4}%, \${mix(COLORS.accent, COLORS.background, 34)}, \${COLORS.background} 64%)\`,
        }}
      />
      <div
        style={{
          position: 'absolute',
          left: sun.x - sun.size / 2,
          top: sun.y - sun.size / 2 + drift * 3 * unit,
          width: sun.size,
          height: sun.size,
          borderRadius: '50%',
          background: \`linear-gradient(160deg, \${mix(COLORS.second, COLORS.background, 88)}, \${mix(COLORS.accent, COLORS.background, 60)} 42%, transparent 86%)\`,
          transform: \`scale(\${(0.72 + 0.28 * rise(0)) * (1 - exit * 0.12)})\`,
          opacity: rise(0) * (1 - exit),
        }}
      />
      <svg width={width} height={height} style={{ position: 'absolute', opacity: 1 - exit }}>
        {[0.68, 0.9, 1.16].map((radius, index) => (
          <g key={radius} transform={\`rotate(\${84 - index * 4 + drift * (8 + index * 6)} \${sun.x} \${sun.y})\`}>
            <circle
              cx={sun.x}
              cy={sun.y}
              r={sun.size * radius}
              fill="none"
              stroke={mix(COLORS.title, COLORS.background, 26 - index * 6)}
              strokeWidth={0.16 * unit}
              pathLength={1}
              strokeDasharray={\`\${rise(4 + index * 5)} 1\`}
            />
            {width > height && <circle cx={sun.x + sun.size * radius} cy={sun.y} r={(1 - index * 0.2) * unit * rise(12 + index * 5)} fill={COLORS.accent} />}
          </g>
        ))}
      </svg>
      <div
        style={{
          position: 'absolute',
          left: safe.x,
          right: safe.x,
          bottom: safe.bottom,
          transform: \`translateY(\${-(exit * 4 + drift) * unit}px)\`,
          opacity: 1 - exit,
        }}
      >
        <div style={{ width: 12 * unit * rise(2), height: 0.9 * unit, margin: \`0 \${rightToLeft ? 0 : 'auto'} \${3.6 * unit}px \${rightToLeft ? 'auto' : 0}\`, background: COLORS.accent }} />
        <div style={{ color: COLORS.title, fontSize: title.size, fontWeight: 800, lineHeight: 1.06, letterSpacing: '-0.03em' }}>
          {title.lines.map((line, index) => (
            <div key={index} dir="auto" style={{ overflow: 'hidden', padding: '0.04em 0.06em 0.18em', margin: '-0.04em -0.06em -0.18em' }}>
              <div style={{ whiteSpace: 'nowrap', transform: \`translateY(\${(1 - rise(4 + index * TIMING.stagger)) * 130}%)\` }}>{line}</div>
            </div>
          ))}
        </div>
        {TEXT.subtitle && (
          <div
            style={{
              marginTop: 3 * unit,
              color: COLORS.text,
              fontSize: subtitle.size,
              lineHeight: 1.35,
              opacity: rise(10 + title.lines.length * TIMING.stagger),
            }}
          >
            {subtitle.lines.map((line, index) => (
              <div key={index} dir="auto" style={{ whiteSpace: 'nowrap' }}>{line}</div>
            ))}
          </div>
        )}
      </div>
    </AbsoluteFill>`,
  });
}
