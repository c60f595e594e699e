import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useSettled } from '../state/use-settled';

/** The name of the search in the address. */
const NAME = 'search';

/** What is looked for. The address keeps it, for a reload and for who comes back from a project. */
export function useWantedProjects(): [wanted: string, want: (wanted: string) => void] {
  const named = useSearchParams().get(NAME) ?? '';
  const [wanted, want] = useState(named);
  // Browsers refuse an address that changes with each letter.
  const settled = useSettled(wanted);
  useEffect(() => {
    if (settled === named || settled !== wanted) return;
    const query = new URLSearchParams(settled === '' ? {} : { [NAME]: settled });
    window.history.replaceState(null, '', query.size > 0 ? `?${query}` : window.location.pathname);
  }, [settled, wanted, named]);
  return [wanted, want];
}
