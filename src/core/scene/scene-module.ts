import type { RunnableArtifact } from '~/core/timeline/composition';

/**
 * A stored body as an ES module: one line before it and one after it. Its default export is the
 * scene's factory: called with the values of `createSceneScope`, it answers the component. These
 * two lines never change, since such a file is named by the hash of the body in it.
 */
export function moduleOf({ js, params }: Pick<RunnableArtifact, 'js' | 'params'>): string {
  return `${openingOf(params)}${js}${CLOSING}`;
}

/** The body in such a module, byte for byte as it was stored; null when the text is none. */
export function bodyOf(module: string, params: readonly string[]): string | null {
  const opening = openingOf(params);
  if (!module.startsWith(opening) || !module.endsWith(CLOSING)) return null;
  return module.slice(opening.length, -CLOSING.length);
}

const openingOf = (params: readonly string[]) =>
  `export default function (${params.join(', ')}) {\n`;

const CLOSING = '\n}\n';
