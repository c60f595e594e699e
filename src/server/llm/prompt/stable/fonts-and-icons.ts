import { FAMILIES } from '~/player/fonts/families';

/** The fonts and icons that every surface has. */
export const FONTS_AND_ICONS = `# Fonts and icons
- Fonts: ${FAMILIES.join(', ')}; nothing else exists but what <fonts> says the project has of its own. Each of them draws emoji, symbols, Chinese, Japanese and Korean too.
- Icons: <IconifyIcon icon="lucide:rocket" style={{ fontSize: 80, color: '#fff' }} /> without an import, or import { Rocket } from 'lucide-react'. Sets: lucide, tabler, mdi, ph, material-symbols, heroicons, feather, bi, ion, carbon, fa6-solid; brands: simple-icons and fa6-brands in one colour, logos in their own; emoji: fluent-emoji-flat; flags: circle-flags, as circle-flags:de. An icon is a name of a set, never a text such as "9:41".`;
