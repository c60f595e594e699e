import type { IconSet } from '../../src/player/icons/icon-files';

/** The bundled sets, by their names in `@iconify-json`; the first ones stand in for the others. */
export const ICON_SETS: Readonly<Record<string, IconSet['group']>> = {
  lucide: 'interface',
  tabler: 'interface',
  mdi: 'interface',
  ph: 'interface',
  'material-symbols': 'interface',
  heroicons: 'interface',
  bi: 'interface',
  feather: 'interface',
  ion: 'interface',
  carbon: 'interface',
  'fa6-solid': 'interface',
  'simple-icons': 'brand',
  logos: 'brand',
  'fa6-brands': 'brand',
  'fluent-emoji-flat': 'emoji',
  'circle-flags': 'flag',
};

const SYNONYMS_OF: Readonly<Record<string, string>> = {
  lucide: 'lucide-react lucide-icons lucide-lab lucide-static lu',
  tabler: 'tabler-icons tabler-outline tabler-filled tb',
  mdi: 'mdi-light mdi-outline mdil materialdesignicons',
  ph: 'phosphor phosphor-icons ph-thin ph-light ph-bold ph-fill ph-duotone pi',
  'material-symbols':
    'material material-icons material-symbols-light material-symbols-outlined material-symbols-rounded material-symbols-sharp ic md google',
  heroicons: 'heroicon heroicons-outline heroicons-solid hero hi hi2',
  bi: 'bootstrap bootstrap-icons bs',
  feather: 'feather-icons fe fi',
  ion: 'ionicons ionicon io io5',
  carbon: 'carbon-icons ibm',
  'fa6-solid':
    'fa fas far fal fad fa6 fa-solid fa-regular fa-light fa6-regular fa5-solid fa5-regular fa7-solid fa7-regular fontawesome font-awesome',
  'simple-icons': 'simpleicons simple-icon si cib',
  logos: 'logo devicon devicon-plain skill-icons vscode-icons token-branded cryptocurrency-color',
  'fa6-brands': 'fab fa-brands fa5-brands fa7-brands',
  'fluent-emoji-flat':
    'emoji twemoji noto noto-v1 emojione emojione-v1 fluent-emoji fluent-emoji-high-contrast openmoji fxemoji',
  'circle-flags': 'circle-flag flag flags flagpack cif',
};

/** Names under which people know the sets, and sets that one of ours is closest to. */
export const SET_SYNONYMS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SYNONYMS_OF).flatMap(([set, names]) =>
    names.split(' ').map((name) => [name, set] as const),
  ),
);
