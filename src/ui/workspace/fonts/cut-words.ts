import type { FontAsset } from '~/core/timeline/composition';

const NAMES: Readonly<Record<string, string>> = {
  100: 'Thin',
  200: 'Extra light',
  300: 'Light',
  400: 'Regular',
  500: 'Medium',
  600: 'Semibold',
  700: 'Bold',
  800: 'Extra bold',
  900: 'Black',
};

/** How a cut of a family is called: “Bold italic”, “Weights 100 to 900”. */
export function cutWords({ weight, style }: Pick<FontAsset, 'weight' | 'style'>): string {
  const [from = '', to] = weight.split(' ');
  const name = to ? `Weights ${from} to ${to}` : (NAMES[from] ?? `Weight ${from}`);
  if (style === 'normal') return name;
  return to ? `${name}, italic` : name === 'Regular' ? 'Italic' : `${name} italic`;
}
