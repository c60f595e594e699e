import { useSyncExternalStore } from 'react';

/** `wide`: chat, preview, panel side by side · `medium`: one column of tabs · `narrow`: stacked. */
export type Layout = 'wide' | 'medium' | 'narrow';

const WIDE = '(min-width: 1200px)';
const MEDIUM = '(min-width: 900px)';

/** The layout for this window; null on the server and during hydration. */
export function useLayout(): Layout | null {
  return useSyncExternalStore(subscribe, read, () => null);
}

function read(): Layout {
  if (matchMedia(WIDE).matches) return 'wide';
  return matchMedia(MEDIUM).matches ? 'medium' : 'narrow';
}

function subscribe(listener: () => void): () => void {
  const queries = [matchMedia(WIDE), matchMedia(MEDIUM)];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
