import { createElement } from 'react';
import { ICON_MODULES } from '~/core/scene/icon-modules';
import { iconMeaning } from './icon-name';
import { IconSvg, type Props } from './icon-svg';
import { IconifyIcon } from './iconify-icon';
import { NamedIcon } from './named-icon';
import { iconOfNodes } from './own-icon';
import { setIcon, setIconProps } from './set-icon';

const nothing = () => undefined;

/** What scenes may call of @iconify/react: every icon is there, so none is added or loaded. */
const iconify = {
  Icon: IconifyIcon,
  IconifyIcon,
  InlineIcon: (props: Props) => createElement(IconifyIcon, { inline: true, ...props }),
  addAPIProvider: nothing,
  addCollection: () => true,
  addIcon: () => true,
  disableCache: nothing,
  enableCache: nothing,
  getIcon: () => null,
  iconLoaded: () => true,
  listIcons: () => [],
  loadIcon: async () => null,
  loadIcons: () => nothing,
};

/** `<DynamicIcon name="heart" />`, or with nodes: `<Icon iconNode={[['path', { d: '…' }]]} />`. */
function DynamicIcon({ name, iconNode, ...props }: Props) {
  const svg = setIconProps(props);
  if (Array.isArray(iconNode)) {
    return createElement(IconSvg, { state: iconOfNodes(iconNode), ...svg });
  }
  const meaning = iconMeaning(name);
  const asked = meaning.kind === 'name' ? meaning.name.replace(/^(?!.*:)/, 'lucide:') : null;
  return createElement(NamedIcon, { name: asked, called: name, ...svg });
}

const lucide = {
  Icon: DynamicIcon,
  DynamicIcon,
  createLucideIcon: (_name: unknown, iconNode: unknown) => (props: Props) =>
    createElement(DynamicIcon, { ...props, iconNode: Array.isArray(iconNode) ? iconNode : [] }),
};

/** A module with an icon under every name that begins with a capital. */
function iconModule(set: string, own: object): object {
  const module: object = new Proxy(frozen(own), {
    get(target, key) {
      if (typeof key === 'symbol' || Object.hasOwn(target, key)) return Reflect.get(target, key);
      if (key === 'icons') return module;
      return /^[A-Z]\w*$/.test(key) ? setIcon(set, key) : undefined;
    },
    // Scenes share it; what one of them sets is for nobody.
    set: (target, key) => !Object.hasOwn(target, key),
    has: (target, key) =>
      Reflect.has(target, key) || (typeof key === 'string' && /^[A-Z]\w*$/.test(key)),
  });
  return module;
}

/** No scene can change what its neighbours are drawn with. */
function frozen<Module extends object>(module: Module): Module {
  for (const part of Object.values(module)) Object.freeze(part);
  return Object.freeze(module);
}

/** The modules whose exports are icons, by import specifier. */
export const iconModules: Readonly<Record<string, object>> = {
  '@iconify/react': frozen(iconify),
  ...Object.fromEntries(
    Object.entries(ICON_MODULES).map(([specifier, set]) => [
      specifier,
      iconModule(set, set === 'lucide' ? lucide : {}),
    ]),
  ),
};
