const pack = (names: string): Record<string, string> =>
  Object.fromEntries(names.split(' ').map((name) => [`react-icons/${name}`, name]));

/**
 * Modules whose exports are icons, by import specifier, and the set that a surface draws
 * them from, by one of the names under which the icons' index knows it.
 */
export const ICON_MODULES: Readonly<Record<string, string>> = {
  'lucide-react': 'lucide',
  'lucide-react/dynamic': 'lucide',
  '@heroicons/react/24/outline': 'heroicons',
  '@heroicons/react/24/solid': 'heroicons-solid',
  '@heroicons/react/20/solid': 'heroicons-solid',
  '@phosphor-icons/react': 'ph',
  '@tabler/icons-react': 'tabler',
  'react-feather': 'feather',
  ...pack('ai bi bs cg ci fa fa6 fi go hi hi2 io io5 lu md pi ri rx si tb ti'),
};
