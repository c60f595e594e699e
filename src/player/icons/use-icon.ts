import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Report } from '../tolerance/repairs';
import type { IconState } from './icon-store';
import { pageIcons } from './page-icons';

/** Told which icons of the scene around it there are none of. */
export const IconReport = createContext<Report>(() => undefined);

const NOTHING: IconState = { status: 'missing' };
const MAX_SHOWN = 60;

/** What is known of the icon of a key; drawn again when more is. Null is a key that no icon has. */
export function useIcon(key: string | null): IconState {
  const read = () => (key === null ? NOTHING : pageIcons.read(key));
  return useSyncExternalStore(pageIcons.subscribe, read, read);
}

/** Tells the scene's creator of an icon that there is none of, by what the scene wrote. */
export function useMissingReport({ status }: IconState, called: unknown): void {
  const report = useContext(IconReport);
  const name = typeof called === 'string' ? called.slice(0, MAX_SHOWN) : '';
  useEffect(() => {
    if (status !== 'missing') return;
    const what = name ? `There is no icon “${name}”` : 'An icon was given no name';
    report(`${what}; a placeholder stands in for it.`);
  }, [status, name, report]);
}
