import { type Look, sceneSource } from './design';
import { FIT_TEXT, MIX } from './snippets';

export type Bar = { label: string; value: number; shown: string };
export type BarsWords = { title: string; bars: readonly Bar[] };

/** Bar chart: columns in wide pictures, rows in tall ones or with many bars; the largest is lit. */
export function barsScene({ title, bars }: BarsWords, look: Look): string {
  return sceneSource({
    name: `${title} Chart`,
    text: { title, bars },
    look,
    stagger: 5,
    entrance: '34 + TEXT.bars.length * TIMING.stagger',
    snippets: [FIT_TEXT, MIX],
    layout: `
  // Columns where every label fits under its own; rows otherwise, on one line when there are many.
  const column = (width - 2 * safe.x) / TEXT.bars.length;
  const widest = Math.max(...TEXT.bars.map((bar) => widthInEm(bar.label)));
  const asRows = portrait || column < 9 * unit || Math.min(widest, 14) * 3.4 * unit > column * 1.7;
  const largest = Math.max(...TEXT.bars.map((bar) => Math.abs(bar.value)), 1e-9);
  const title = fitText(TEXT.title, width - 2 * safe.x, (portrait ? 26 : 19) * unit, (portrait ? 10 : 8.4) * unit * STYLE.textScale, 1.1);
  const titleHeight = TEXT.title ? title.lines.length * title.size * 1.1 + 8 * unit : 0;
  const area = {
    left: safe.x,
    top: safe.top + titleHeight,
    width: width - 2 * safe.x,
    height: height - safe.top - safe.bottom - titleHeight,
  };
  const slot = (asRows ? Math.min(area.height, TEXT.bars.length * 36 * unit) : Math.min(area.width, TEXT.bars.length * 46 * unit)) / TEXT.bars.length;
  const oneLine = asRows && slot < 13 * unit;
  const valueBox = oneLine
    ? { width: 15 * unit, height: slot * 0.8 }
    : { width: asRows ? 26 * unit : slot * 0.96, height: asRows ? slot * 0.42 : 8 * unit };
  const labelBox = oneLine
    ? { width: area.width * 0.26, height: slot * 0.8 }
    : { width: asRows ? area.width - valueBox.width : slot * 0.92, height: asRows ? slot * 0.36 : 9 * unit };
  const sameSize = (texts: string[], box: { width: number; height: number }, top: number) =>
    Math.min(...texts.map((text) => fitText(text, box.width, box.height, top * unit * STYLE.textScale, 1.15).size));
  const valueSize = sameSize(TEXT.bars.map((bar) => bar.shown), valueBox, oneLine ? 4.6 : asRows ? 7.5 : 6.5);
  const labelSize = sameSize(TEXT.bars.map((bar) => bar.label), labelBox, oneLine ? 4.4 : asRows ? 5.4 : 4.6);
  const barThickness = asRows ? Math.min(slot * (oneLine ? 0.5 : 0.3), 10 * unit) : Math.min(slot * 0.62, 26 * unit);
  const barLength = oneLine ? area.width - labelBox.width - valueBox.width : asRows ? area.width : area.height - valueBox.height - labelBox.height - 2 * unit;
`,
    jsx: `    <AbsoluteFill style={{ backgroundColor: COLORS.background, overflow: 'hidden', fontFamily: STYLE.font }}>
      <AbsoluteFill
        style={{
          background: \`radial-gradient(120% 90% at \${46 + drift * 8}% 112%, \${mix(COLORS.accent, COLORS.background, 22)}, \${COLORS.background})\`,
        }}
      />
      <div
        style={{
          position: 'absolute',
          left: safe.x,
          right: safe.x,
          top: safe.top,
          color: COLORS.title,
          fontSize: title.size,
          fontWeight: 800,
          lineHeight: 1.1,
          letterSpacing: '-0.025em',
          opacity: rise(0) * (1 - exit),
          transform: \`translateY(\${((1 - rise(0)) * 3 - exit * 2) * unit}px)\`,
        }}
      >
        {title.lines.map((line, index) => (
          <div key={index} dir="auto" style={{ whiteSpace: 'nowrap' }}>{line}</div>
        ))}
      </div>
      <div style={{ position: 'absolute', ...area, opacity: 1 - exit, transform: \`translateY(\${exit * 2 * unit}px)\` }}>
        {!asRows &&
          [0, 1, 2, 3].map((line) => (
            <div
              key={line}
              style={{
                position: 'absolute',
                bottom: labelBox.height + (barLength * line) / 3,
                width: area.width * rise(2 + line * 3),
                height: 0.14 * unit,
                background: mix(COLORS.text, COLORS.background, line === 0 ? 55 : 16),
              }}
            />
          ))}
        {TEXT.bars.map((bar, index) => {
          const grow = rise(8 + index * TIMING.stagger);
          const length = Math.max((Math.abs(bar.value) / largest) * barLength * grow, 0.6 * unit * grow);
          const lit = Math.abs(bar.value) === largest;
          const fill = lit
            ? \`linear-gradient(\${asRows ? 270 : 180}deg, \${COLORS.accent}, \${mix(COLORS.accent, COLORS.background, 68)})\`
            : mix(COLORS.accent, COLORS.background, 42);
          const reveal = rise(14 + index * TIMING.stagger);
          const value = <span style={{ fontSize: valueSize, fontWeight: 750, fontVariantNumeric: 'tabular-nums', color: lit ? COLORS.title : COLORS.text }}>{bar.shown}</span>;
          const lines = fitText(bar.label, labelBox.width, labelBox.height, labelSize, 1.15).lines;
          const track = (
            <div style={{ width: barLength, height: barThickness, borderRadius: barThickness, background: mix(COLORS.text, COLORS.background, 14) }}>
              <div style={{ width: length, height: '100%', borderRadius: barThickness, background: fill }} />
            </div>
          );
          if (oneLine) {
            return (
              <div key={index} style={{ position: 'absolute', top: index * slot, width: area.width, height: slot, display: 'flex', alignItems: 'center', whiteSpace: 'nowrap', lineHeight: 1.15 }}>
                <div style={{ width: labelBox.width, fontSize: labelSize, color: COLORS.text, opacity: reveal }}>
                  {lines.map((line, n) => (
                    <div key={n} dir="auto">{line}</div>
                  ))}
                </div>
                {track}
                <div style={{ width: valueBox.width, textAlign: 'right', opacity: reveal }}>{value}</div>
              </div>
            );
          }
          if (asRows) {
            return (
              <div key={index} style={{ position: 'absolute', top: index * slot, width: area.width, height: slot }}>
                <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'flex-end', height: slot * 0.44, marginBottom: slot * 0.07, opacity: reveal, whiteSpace: 'nowrap', lineHeight: 1.15 }}>
                  <div style={{ fontSize: labelSize, color: COLORS.text }}>
                    {lines.map((line, n) => (
                      <div key={n} dir="auto">{line}</div>
                    ))}
                  </div>
                  {value}
                </div>
                {track}
              </div>
            );
          }
          return (
            <div key={index} style={{ position: 'absolute', left: area.width / 2 + (index - TEXT.bars.length / 2) * slot, bottom: 0, width: slot, textAlign: 'center' }}>
              <div style={{ opacity: reveal, whiteSpace: 'nowrap', marginBottom: 1.4 * unit, transform: \`translateY(\${(1 - reveal) * 2 * unit}px)\` }}>{value}</div>
              <div style={{ width: barThickness, height: length, margin: '0 auto', borderRadius: \`\${unit}px \${unit}px 0 0\`, background: fill }} />
              <div style={{ height: labelBox.height, paddingTop: 2 * unit, color: lit ? COLORS.title : COLORS.text, fontSize: labelSize, lineHeight: 1.15, opacity: reveal }}>
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
