/** A typeface that the person brought, as CSS knows it. */
export type PromptFont = { family: string; weight: string; style: 'normal' | 'italic' };

/** What the model is told of the project's own typefaces, each family once; null without any. */
export function describeFonts(fonts: readonly PromptFont[]): string | null {
  if (fonts.length === 0) return null;
  const cuts = new Map<string, Set<string>>();
  for (const { family, weight, style } of fonts) {
    const cut = `${weight.replace(' ', '–')}${style === 'italic' ? ' italic' : ''}`;
    cuts.set(family, (cuts.get(family) ?? new Set()).add(cut));
  }
  const families = [...cuts].map(([family, all]) => `${family} (${[...all].join(', ')})`);
  return `<fonts own="${families.join('; ')}">The person brought these families, with these weights: fontFamily: '${fonts[0]?.family}'. They exist beside the bundled ones. Set new scenes in them, unless the person asks for another or the other scenes have one already.</fonts>`;
}
