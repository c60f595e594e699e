import { type Look, sceneSource } from './design';
import { FIT_TEXT, MIX } from './snippets';

export type ChatLine = { from: string; text: string };
export type ChatWords = { title: string; lines: readonly ChatLine[] };

/** Chat: bubbles of two sides spring up one after the other, each after a typing pause. */
export function chatScene({ title, lines }: ChatWords, look: Look): string {
  return sceneSource({
    name: `${title || 'Chat'} Messages`,
    text: { title, messages: lines },
    look,
    surface: true,
    stagger: 20,
    entrance: '26 + TEXT.messages.length * TIMING.stagger',
    snippets: [FIT_TEXT, MIX],
    layout: `
  // The first speaker is on the left, everybody else on the right.
  const leftSpeaker = TEXT.messages[0]?.from;
  const column = Math.min(width - 2 * safe.x, 136 * unit);
  const title = fitText(TEXT.title, column, 12 * unit, 5.4 * unit * STYLE.textScale, 1.15);
  const titleHeight = TEXT.title ? title.lines.length * title.size * 1.15 + 6 * unit : 0;
  const available = height - safe.top - safe.bottom - titleHeight;
  const avatar = 9.5 * unit;
  const bubbleWidth = (column - avatar - 3 * unit) * (portrait ? 0.96 : 0.86);

  // The largest letters with which the whole conversation fits.
  let size = (portrait ? 6 : 5.8) * unit * STYLE.textScale;
  const arrange = () =>
    TEXT.messages.map(({ from, text }, index) => {
      const lines = fitText(text, bubbleWidth - size * 1.8, available, size, 1.3);
      const follows = index > 0 && TEXT.messages[index - 1].from === from;
      return { lines: lines.lines, fit: lines.size, height: lines.lines.length * size * 1.3 + size * 1.3, gap: index === 0 ? 0 : follows ? size * 0.35 : size * 0.95 };
    });
  let bubbles = arrange();
  const total = () => bubbles.reduce((sum, bubble) => sum + bubble.height + bubble.gap, 0);
  while (size > 1.6 * unit && (total() > available || bubbles.some((bubble) => bubble.fit < size))) {
    size *= 0.95;
    bubbles = arrange();
  }
  const top = safe.top + titleHeight + (available - total()) / 2;
`,
    jsx: `    <AbsoluteFill style={{ backgroundColor: COLORS.background, overflow: 'hidden', fontFamily: STYLE.font }}>
      <AbsoluteFill
        style={{
          background: \`radial-gradient(circle at \${92 - drift * 6}% 96%, \${mix(COLORS.accent, COLORS.background, 24)}, transparent 56%), radial-gradient(circle at \${4 + drift * 6}% 4%, \${mix(COLORS.second, COLORS.background, 20)}, transparent 52%)\`,
        }}
      />
      <AbsoluteFill
        style={{
          opacity: 0.5 * (1 - exit),
          backgroundImage: \`radial-gradient(\${mix(COLORS.text, COLORS.background, 34)} \${0.16 * unit}px, transparent \${0.2 * unit}px)\`,
          backgroundSize: \`\${4.5 * unit}px \${4.5 * unit}px\`,
          backgroundPosition: 'center',
        }}
      />
      <div style={{ position: 'absolute', left: 0, right: 0, top: safe.top, textAlign: 'center', color: COLORS.title, fontSize: title.size, fontWeight: 750, lineHeight: 1.15, letterSpacing: '-0.015em', opacity: rise(0) * (1 - exit) }}>
        {title.lines.map((line, index) => (
          <div key={index} dir="auto" style={{ whiteSpace: 'nowrap' }}>{line}</div>
        ))}
      </div>
      <div style={{ position: 'absolute', left: (width - column) / 2, width: column, top, opacity: 1 - exit, transform: \`translateY(\${-exit * 3 * unit}px)\` }}>
        {TEXT.messages.map(({ from }, index) => {
          const bubble = bubbles[index];
          const left = from === leftSpeaker;
          const start = 6 + index * TIMING.stagger;
          const appear = rise(start);
          const words = rise(start + TIMING.stagger * 0.62);
          const last = TEXT.messages[index + 1]?.from !== from;
          const corner = size * 1.15;
          return (
            <div key={index} style={{ display: 'flex', flexDirection: left ? 'row' : 'row-reverse', alignItems: 'flex-end', gap: 2.4 * unit, height: bubble.height, marginTop: bubble.gap }}>
              <div
                style={{
                  width: avatar,
                  height: avatar,
                  flexShrink: 0,
                  borderRadius: '50%',
                  display: 'flex',
                  alignItems: 'center',
                  justifyContent: 'center',
                  background: left ? mix(COLORS.second, COLORS.background, 70) : mix(COLORS.accent, COLORS.background, 45),
                  color: COLORS.title,
                  fontSize: avatar * 0.42,
                  fontWeight: 750,
                  visibility: last ? 'visible' : 'hidden',
                  transform: \`scale(\${appear})\`,
                }}
              >
                {Array.from(from)[0]?.toUpperCase()}
              </div>
              <div
                style={{
                  position: 'relative',
                  height: bubble.height,
                  padding: \`0 \${size * 0.9}px\`,
                  boxSizing: 'border-box',
                  display: 'flex',
                  flexDirection: 'column',
                  justifyContent: 'center',
                  borderRadius: corner,
                  borderBottomLeftRadius: left && last ? corner * 0.25 : corner,
                  borderBottomRightRadius: !left && last ? corner * 0.25 : corner,
                  background: left ? COLORS.surface : COLORS.accent,
                  color: left ? COLORS.title : COLORS.onAccent,
                  fontSize: size,
                  fontWeight: 500,
                  lineHeight: 1.3,
                  opacity: Math.min(1, appear * 2),
                  transform: \`scale(\${0.6 + 0.4 * appear})\`,
                  transformOrigin: left ? '0 100%' : '100% 100%',
                }}
              >
                <div style={{ opacity: words }}>
                  {bubble.lines.map((line, n) => (
                    <div key={n} dir="auto" style={{ whiteSpace: 'nowrap' }}>{line}</div>
                  ))}
                </div>
                <div style={{ position: 'absolute', left: left ? size * 0.95 : undefined, right: left ? undefined : size * 0.95, top: '50%', display: 'flex', gap: size * 0.28, opacity: Math.max(0, 1 - words * 8) }}>
                  {[0, 1, 2].map((dot) => (
                    <div
                      key={dot}
                      style={{
                        width: size * 0.32,
                        height: size * 0.32,
                        borderRadius: '50%',
                        background: 'currentColor',
                        opacity: 0.75,
                        transform: \`translateY(\${-50 + Math.sin(clock * 0.45 - dot) * 40}%)\`,
                      }}
                    />
                  ))}
                </div>
              </div>
            </div>
          );
        })}
      </div>
    </AbsoluteFill>`,
  });
}
