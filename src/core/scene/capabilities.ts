import { ICON_MODULES } from './icon-modules';

const at = (prefix: string, names: string): string[] =>
  names.split(' ').map((name) => prefix + name);

/** `@remotion/transitions/fade` and its siblings. */
const PRESENTATIONS = at(
  '@remotion/transitions/',
  'blur-slide book-flip clock-wipe cross-zoom crosswarp dissolve dreamy-zoom fade film-burn flip iris linear-blur none push-cut ripple slide swap wipe zoom-blur zoom-in-out',
);

/** Packages of Remotion that are a file each, named as the package. */
const PACKAGES =
  'animation-utils captions layout-utils lottie media-utils motion-blur noise paths shapes';

/**
 * Files of modules by capability: which import specifiers each of them has. A player loads a
 * file only when a scene's artifact names one of its specifiers.
 */
export const MODULE_FILES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(PACKAGES.split(' ').map((name) => [name, [`@remotion/${name}`]])),
  transitions: ['@remotion/transitions', ...PRESENTATIONS],
  three: ['three', '@react-three/fiber', '@remotion/three'],
};

/**
 * What these files take from the runtime instead of bringing it along: two Reacts would not
 * know each other's hooks, and two Remotions not each other's contexts.
 */
export const SHARED_MODULES = [
  'react',
  'react-dom',
  'react/jsx-runtime',
  'remotion',
  'remotion/no-react',
] as const;

/** Capabilities that are part of the runtime itself, by the specifiers that lead to them. */
export const RUNTIME_CAPABILITIES: Readonly<Record<string, readonly string[]>> = {
  clsx: ['clsx'],
  fonts: ['@remotion/fonts', '@remotion/google-fonts'],
  icons: ['@iconify/react', ...Object.keys(ICON_MODULES)],
  media: at('@remotion/', 'gif media preload'),
};

/** `@remotion/google-fonts/Inter`: a module for any name. */
const FONT = /^@remotion\/google-fonts\/\w+$/;

const BY_SPECIFIER: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...MODULE_FILES, ...RUNTIME_CAPABILITIES }).flatMap(([capability, specifiers]) =>
    specifiers.map((specifier) => [specifier, capability] as const),
  ),
);

/** The capability that has a module; null for one that no surface has, or that all have anyway. */
export function capabilityOf(specifier: string): string | null {
  return BY_SPECIFIER.get(specifier) ?? (FONT.test(specifier) ? 'fonts' : null);
}

const ON_WINDOW: Readonly<Record<string, string>> = {
  React: 'react',
  ReactDOM: 'react-dom',
  Remotion: 'remotion',
  THREE: 'three',
  Iconify: '@iconify/react',
  Lucide: 'lucide-react',
  LucideReact: 'lucide-react',
  lucideReact: 'lucide-react',
};

/** The module under a name of a page's window: `RemotionShapes` is `@remotion/shapes`. */
export function moduleOnWindow(name: string): string | null {
  if (Object.hasOwn(ON_WINDOW, name)) return ON_WINDOW[name] ?? null;
  const part = /^Remotion([A-Z]\w*)$/.exec(name)?.[1];
  return part ? `@remotion/${part.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase()}` : null;
}

/** The module of a component that pages put on their window by itself. */
export function memberOnWindow(name: string): string | null {
  return name === 'IconifyIcon' ? '@iconify/react' : null;
}
