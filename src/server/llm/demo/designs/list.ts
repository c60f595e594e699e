import { type Look, sceneSource } from './design';
import { FIT_TEXT, MIX } from './snippets';

export type ListWords = { title: string; items: readonly string[] };

/** Numbered list: a tinted panel holds the title, hairlines draw themselves under the rows. */
export function listScene({ title, items }: ListWords, look: Look): string {
  return sceneSource({
    name: `${title} List`,
    text: { title, items },
    look,
    stagger: 9,
    entrance: '24 + TEXT.items.length * TIMING.stagger',
    snippets: [FIT_TEXT, MIX],
    layout: `
  // Title beside the rows in a wide picture, above them otherwise.
  const wide = width > height * 1.2;
  const panel = wide ? { width: width * 0.37, height } : { width, height: height * (TEXT.title ? 0.34 : 0.12) };
  const title = fitText(
    TEXT.title,
    panel.width - safe.x * (wide ? 1.55 : 2),
    wide ? height - 36 * unit : panel.height - safe.top - 5 * unit,
    13 * unit * STYLE.textScale,
    1.08,
  );
  const area = {
    left: wide ? panel.width + 7 * unit : safe.x,
    top: wide ? safe.top : panel.height + 5 * unit,
    width: wide ? width - panel.width - 7 * unit - safe.x : width - 2 * safe.x,
    height: wide ? height - 2 * safe.top : height - panel.height - 5 * unit - safe.bottom,
  };
  const rowHeight = Math.min(area.height / TEXT.items.length, (portrait ? 24 : 22) * unit);
  const indexWidth = 11 * unit;
  // One size for all rows: the smallest that any of them needs.
  const rows = TEXT.items.map((item) => fitText(item, area.width - indexWidth, rowHeight * 0.76, 7.4 * unit * STYLE.textScale, 1.2));
  const rowSize = Math.min(...rows.map((row) => row.size));
`,
    jsx: `    <AbsoluteFill style={{ backgroundColor: COLORS.background, overflow: 'hidden', fontFamily: STYLE.font }}>
      <div
        style={{
          position: 'absolute',
          overflow: 'hidden',
          width: wide ? panel.width * rise(0) : width,
          height: wide ? height : panel.height * rise(0),
          opacity: 1 - exit,
          background: \`linear-gradient(\${wide ? 165 : 120}deg, \${mix(COLORS.accent, COLORS.background, 30)}, \${mix(COLORS.second, COLORS.background, 14)})\`,
        }}
      >
        <svg width={panel.width} height={panel.height} style={{ position: 'absolute' }}>
          {[34, 52, 70].map((radius, index) => (
            <circle
              key={radius}
              cx={wide ? 0 : panel.width}
              cy={wide ? panel.height : 0}
              r={(radius * rise(4 + index * 4) + drift * 3) * unit}
              fill={mix(COLORS.accent, COLORS.background, 44)}
              opacity={0.32}
            />
          ))}
        </svg>
        <div
          style={{
            position: 'absolute',
            left: safe.x,
            top: wide ? safe.top : undefined,
            bottom: wide ? undefined : 5 * unit,
            color: COLORS.title,
            fontSize: title.size,
            fontWeight: 800,
            lineHeight: 1.08,
            letterSpacing: '-0.025em',
          }}
        >
          <div style={{ width: 8 * unit * rise(4), height: 0.9 * unit, marginBottom: 3 * unit, background: COLORS.accent }} />
          {title.lines.map((line, index) => (
            <div
              key={index}
              dir="auto"
              style={{ whiteSpace: 'nowrap', opacity: rise(6 + index * 3), transform: \`translateY(\${(1 - rise(6 + index * 3)) * 3 * unit}px)\` }}
            >
              {line}
            </div>
          ))}
        </div>
      </div>
      <div
        style={{
          position: 'absolute',
          left: area.left,
          top: area.top,
          width: area.width,
          height: area.height,
          display: 'flex',
          flexDirection: 'column',
          justifyContent: portrait ? 'flex-start' : 'center',
          opacity: 1 - exit,
          transform: \`translateY(\${-(exit * 3 + drift * 0.6) * unit}px)\`,
        }}
      >
        {rows.map((row, index) => {
          const enter = rise(10 + index * TIMING.stagger);
          return (
            <div key={index} style={{ position: 'relative', height: rowHeight, display: 'flex', alignItems: 'center' }}>
              {index > 0 && (
                <div style={{ position: 'absolute', top: 0, width: \`\${enter * 100}%\`, height: 0.16 * unit, background: mix(COLORS.text, COLORS.background, 32) }} />
              )}
              <div
                style={{
                  width: indexWidth,
                  flexShrink: 0,
                  color: COLORS.accent,
                  fontSize: Math.max(3.2 * unit, rowSize * 0.62),
                  fontWeight: 700,
                  fontVariantNumeric: 'tabular-nums',
                  opacity: enter,
                  transform: \`scale(\${0.6 + 0.4 * enter})\`,
                  transformOrigin: 'left',
                }}
              >
                {String(index + 1).padStart(2, '0')}
              </div>
              <div
                style={{
                  flex: 1,
                  color: COLORS.title,
                  fontSize: rowSize,
                  fontWeight: 600,
                  lineHeight: 1.2,
                  letterSpacing: '-0.01em',
                  opacity: enter,
                  transform: \`translateX(\${(1 - enter) * 5 * unit}px)\`,
                }}
              >
                {fitText(TEXT.items[index], area.width - indexWidth, rowHeight * 0.8, rowSize, 1.2).lines.map((line, n) => (
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
