import { ICON_MODULES } from '~/core/scene/icon-modules';
import { iconOfExport } from './icon-name';
import { undeclaredKey } from './undeclared-key';

/** Texts that are an icon's name in one of the usual sets, as `"mdi:home"`. */
const LITERAL =
  /(["'`])((?:lucide|mdi|material-symbols|ic|tabler|ph|heroicons|simple-icons|logos|bi|ion|carbon|feather|fluent-emoji-flat|circle-flags|fa[bs]?|fa6?-(?:solid|brands)):[\w-]+)\1/g;
/** `const { Heart, Star: Sterne } = __fw.use("lucide-react")`, and the whole module under a name. */
const TAKEN =
  /(?:\{([^{}]*)\}|(?<![\w$])([\w$]+))\s*=\s*(?:__fw\.use\(["']([^"']+)["']\)|window\.(?:lucideReact|LucideReact|Lucide)\b)/g;
const STOOD_FOR = /__fw\.stand\(["']([A-Z]\w*)["']\)/g;

/** The keys of the icons that a scene's body names where it can be read, without running it. */
export function iconsNamed(js: string): Set<string> {
  const keys = new Set<string>();
  for (const [, , name = ''] of js.matchAll(LITERAL)) keys.add(name);
  for (const [, taken, local = '', specifier = 'lucide-react'] of js.matchAll(TAKEN)) {
    const set = Object.hasOwn(ICON_MODULES, specifier) && ICON_MODULES[specifier];
    if (!set) continue;
    const names = taken?.split(',').map((one) => one.split(/[:=]/)[0]?.trim() ?? '');
    for (const name of names ?? membersOf(local, js)) {
      if (/^[A-Z]\w*$/.test(name)) keys.add(iconOfExport(set, name));
    }
  }
  for (const [, name = ''] of js.matchAll(STOOD_FOR)) keys.add(undeclaredKey(name));
  return keys;
}

function membersOf(local: string, js: string): string[] {
  const members = new RegExp(`(?<![\\w$.])${local.replaceAll('$', '\\$')}\\.([A-Z]\\w*)`, 'g');
  return [...js.matchAll(members)].map(([, member = '']) => member);
}
