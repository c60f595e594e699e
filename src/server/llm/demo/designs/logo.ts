import { type Look, sceneSource } from './design';
import { FIT_TEXT, MIX } from './snippets';

export type LogoWords = { name: string; tagline: string };

/** Logo reveal: a mark draws itself from arcs, slides aside, and the wordmark comes out behind it. */
export function logoScene({ name, tagline }: LogoWords, look: Look): string {
  const initial = /[\p{L}\p{N}]/u.exec(name)?.[0].toUpperCase() ?? '•';
  return sceneSource({
    name: `${name} Logo`,
    text: { name, tagline, initial },
    look,
    stagger: 4,
    entrance: '64',
    snippets: [FIT_TEXT, MIX],
    layout: `
  // Mark beside the name in a wide picture, above it otherwise or when the name is long.
  const stacked = width < height * 1.2 || TEXT.name.length > 14;
  const mark = (portrait ? 42 : stacked ? 36 : 32) * unit;
  const gap = (stacked ? 6 : 5) * unit;
  const nameBox = { width: stacked ? width - 2 * safe.x : width - 2 * safe.x - mark - gap, height: (stacked ? 30 : 26) * unit };
  const name = fitText(TEXT.name, nameBox.width, nameBox.height, (stacked ? 17 : 21) * unit * STYLE.textScale, 1.08);
  const nameWidth = Math.min(nameBox.width, Math.max(0, ...name.lines.map(widthInEm)) * name.size);
  const tagline = fitText(TEXT.tagline, width - 2 * safe.x, 13 * unit, 5.2 * unit * STYLE.textScale, 1.3);
`,
    motion: `
  const open = spring({ frame: clock - 30, fps, config: { damping: 30, stiffness: 90 } });
  const draw = interpolate(clock, [2, 30], [0, 1], { extrapolateLeft: 'clamp', extrapolateRight: 'clamp', easing: Easing.inOut(Easing.cubic) });
  const shift = stacked ? 0 : ((nameWidth + gap) / 2) * (1 - open);
`,
    jsx: `    <AbsoluteFill style={{ backgroundColor: COLORS.background, overflow: 'hidden', fontFamily: STYLE.font }}>
      <AbsoluteFill
        style={{
          background: \`radial-gradient(circle at 50% 50%, \${mix(COLORS.accent, COLORS.background, 10 + 12 * draw)}, \${COLORS.background} \${88 * unit}px)\`,
        }}
      />
      <svg width={width} height={height} style={{ position: 'absolute', opacity: (1 - exit) * draw }}>
        {[46, 62, 80, 100].map((radius) => (
          <circle
            key={radius}
            cx={width / 2}
            cy={height / 2}
            r={(radius * (0.86 + 0.14 * draw) + drift * 4) * unit}
            fill="none"
            stroke={mix(COLORS.accent, COLORS.background, 30 - radius * 0.22)}
            strokeWidth={0.14 * unit}
          />
        ))}
      </svg>
      <AbsoluteFill
        style={{
          alignItems: 'center',
          justifyContent: 'center',
          opacity: 1 - exit,
          transform: \`scale(\${1 + drift * 0.025 - exit * 0.04})\`,
        }}
      >
        <div style={{ display: 'flex', flexDirection: stacked ? 'column' : 'row', alignItems: 'center', gap }}>
          <div style={{ position: 'relative', zIndex: 1, width: mark, height: mark, flexShrink: 0, transform: stacked ? \`translateY(\${(1 - open) * 16 * unit}px)\` : \`translateX(\${shift}px)\` }}>
            <div
              style={{
                position: 'absolute',
                inset: '9.5%',
                borderRadius: '50%',
                background: \`linear-gradient(135deg, \${mix(COLORS.second, COLORS.accent, 70)}, \${COLORS.accent} 58%)\`,
                transform: \`scale(\${draw})\`,
              }}
            />
            <svg width={mark} height={mark} viewBox="0 0 100 100" style={{ position: 'absolute', overflow: 'visible' }}>
              <path
                d="M50 2 A48 48 0 1 1 49.9 2"
                fill="none"
                stroke={COLORS.accent}
                strokeWidth="2.2"
                strokeLinecap="round"
                pathLength={1}
                strokeDasharray={\`\${draw * 0.74} 1\`}
                transform={\`rotate(\${-40 + draw * 160 + drift * 30} 50 50)\`}
              />
              <circle cx="50" cy="2" r={3.4 * draw} fill={COLORS.second} transform={\`rotate(\${60 + draw * 120 + drift * 30} 50 50)\`} />
            </svg>
            <div
              style={{
                position: 'absolute',
                inset: 0,
                display: 'flex',
                alignItems: 'center',
                justifyContent: 'center',
                color: COLORS.onAccent,
                fontSize: mark * 0.42,
                fontWeight: 850,
                lineHeight: 1,
                opacity: rise(18),
                transform: \`scale(\${0.5 + 0.5 * rise(18)})\`,
              }}
            >
              {TEXT.initial}
            </div>
          </div>
          <div style={{ overflow: 'hidden', textAlign: stacked ? 'center' : 'left', color: COLORS.title, fontSize: name.size, fontWeight: 800, lineHeight: 1.08, letterSpacing: '-0.035em', padding: '0.05em 0.08em 0.2em', margin: '-0.05em -0.08em -0.2em' }}>
            {name.lines.map((line, index) => (
              <div
                key={index}
                dir="auto"
                style={{
                  whiteSpace: 'nowrap',
                  opacity: Math.min(1, open * 2),
                  transform: stacked ? \`translateY(\${(1 - rise(34 + index * TIMING.stagger)) * 120}%)\` : \`translateX(\${(open - 1) * 102}%)\`,
                }}
              >
                {line}
              </div>
            ))}
          </div>
        </div>
        {TEXT.tagline && (
          <div style={{ marginTop: 4.4 * unit, textAlign: 'center', color: COLORS.text, fontSize: tagline.size, lineHeight: 1.3, opacity: rise(48), transform: \`translateY(\${(1 - rise(48)) * 2 * unit}px)\` }}>
            {tagline.lines.map((line, index) => (
              <div key={index} dir="auto" style={{ whiteSpace: 'nowrap' }}>{line}</div>
            ))}
          </div>
        )}
      </AbsoluteFill>
    </AbsoluteFill>`,
  });
}
