import { type Look, SERIF_STACK, sceneSource } from './design';
import { FIT_TEXT, MIX } from './snippets';

export type QuoteWords = { quote: string; author: string };

/** Quote: book typography under one large quotation mark, in a frame that draws itself. */
export function quoteScene({ quote, author }: QuoteWords, look: Look): string {
  return sceneSource({
    name: `${author} Quote`,
    text: { quote, author },
    look,
    font: SERIF_STACK,
    stagger: 6,
    entrance: '34 + quote.lines.length * TIMING.stagger',
    snippets: [FIT_TEXT, MIX],
    layout: `
  const inset = 4.5 * unit;
  // The mark stands beside the words in a wide picture, above them otherwise.
  const wide = width > height * 1.2;
  const mark = { width: 19 * unit, height: 18 * unit, room: 27 * unit };
  const left = safe.x + 4 * unit;
  const text = { width: width - 2 * left - (wide ? mark.room : 0) };
  const authorHeight = TEXT.author ? 13 * unit : 0;
  // Serif letters are narrower than the estimate of fitText.
  const quote = fitText(
    TEXT.quote,
    text.width * 1.14,
    height - safe.top - safe.bottom - authorHeight - (wide ? 8 * unit : mark.height + 4 * unit),
    (portrait ? 13 : 15) * unit * STYLE.textScale,
    1.24,
  );
  const author = fitText(TEXT.author, (text.width - 12 * unit) * 1.14, authorHeight * 0.6, 4.6 * unit * STYLE.textScale, 1.25);
  const block = quote.lines.length * quote.size * 1.24 + (TEXT.author ? 5 * unit + author.lines.length * author.size * 1.25 : 0);
  const markTop = (height - safe.top - safe.bottom - block) / 2 + quote.size * 0.12;
`,
    jsx: `    <AbsoluteFill style={{ backgroundColor: COLORS.background, overflow: 'hidden', fontFamily: STYLE.font }}>
      <AbsoluteFill
        style={{
          background: \`radial-gradient(circle at \${8 + drift * 6}% 0%, \${mix(COLORS.second, COLORS.background, 30)}, transparent 55%), radial-gradient(circle at \${100 - drift * 6}% 105%, \${mix(COLORS.accent, COLORS.background, 26)}, transparent 58%)\`,
        }}
      />
      <svg width={width} height={height} style={{ position: 'absolute', opacity: 1 - exit }}>
        <rect
          x={inset}
          y={inset}
          width={width - 2 * inset}
          height={height - 2 * inset}
          fill="none"
          stroke={mix(COLORS.accent, COLORS.background, 60)}
          strokeWidth={0.16 * unit}
          pathLength={1}
          strokeDasharray={\`\${interpolate(clock, [0, 50], [0, 1], { extrapolateRight: 'clamp', easing: Easing.inOut(Easing.cubic) })} 1\`}
        />
      </svg>
      <div
        style={{
          position: 'absolute',
          left,
          right: left,
          top: safe.top,
          bottom: safe.bottom,
          display: 'flex',
          flexDirection: wide ? 'row' : 'column',
          alignItems: wide ? 'center' : 'stretch',
          justifyContent: wide ? 'flex-start' : 'center',
          opacity: 1 - exit,
          transform: \`translateY(\${-(exit * 3 + drift) * unit}px)\`,
        }}
      >
        <svg width={mark.width} height={mark.height} viewBox="0 0 90 78" style={{ flexShrink: 0, alignSelf: 'flex-start', position: wide ? 'absolute' : 'static', top: markTop, opacity: rise(0), transform: \`translateY(\${(1 - rise(0)) * 4 * unit}px)\` }}>
          <path
            fill={COLORS.accent}
            d="M36 4 C16 12 4 30 4 50 C4 62 11 70 21 70 C30 70 37 63 37 54 C37 45 31 39 23 39 C21 39 19 39 18 40 C20 28 28 18 41 11 Z M80 4 C60 12 48 30 48 50 C48 62 55 70 65 70 C74 70 81 63 81 54 C81 45 75 39 67 39 C65 39 63 39 62 40 C64 28 72 18 85 11 Z"
          />
        </svg>
        <div style={{ marginLeft: wide ? mark.room : 0 }}>
        <div style={{ color: COLORS.title, fontSize: quote.size, lineHeight: 1.24, letterSpacing: '-0.012em' }}>
          {quote.lines.map((line, index) => {
            const enter = rise(8 + index * TIMING.stagger);
            return (
              <div key={index} dir="auto" style={{ whiteSpace: 'nowrap', opacity: enter, transform: \`translateY(\${(1 - enter) * 2.4 * unit}px)\` }}>
                {line}
              </div>
            );
          })}
        </div>
        {TEXT.author && (
          <div style={{ display: 'flex', alignItems: 'center', gap: 3 * unit, marginTop: 5 * unit, color: COLORS.text, fontSize: author.size, lineHeight: 1.25 }}>
            <div style={{ width: 9 * unit * rise(14 + quote.lines.length * TIMING.stagger), height: 0.3 * unit, flexShrink: 0, background: COLORS.accent }} />
            <div style={{ opacity: rise(18 + quote.lines.length * TIMING.stagger) }}>
              {author.lines.map((line, index) => (
                <div key={index} dir="auto" style={{ whiteSpace: 'nowrap' }}>{line}</div>
              ))}
            </div>
          </div>
        )}
        </div>
      </div>
    </AbsoluteFill>`,
  });
}
