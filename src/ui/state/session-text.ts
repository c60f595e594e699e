import { useCallback, useState } from 'react';

/** Stands in when the browser blocks or fills its storage: texts then live as long as the page. */
const memory = new Map<string, string>();

/** The text kept under `key` for this tab, or null. Survives a reload. */
export function readSessionText(key: string): string | null {
  try {
    return sessionStorage.getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

/** Keeps `text` under `key` for this tab; null forgets it. */
export function writeSessionText(key: string, text: string | null): void {
  if (text === null) memory.delete(key);
  else memory.set(key, text);
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Storage is blocked or full; `memory` has the text.
  }
}

/** State that survives a reload of this tab. Give the component a `key` when `key` can change. */
export function useSessionText(key: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => readSessionText(key) ?? '');
  const write = useCallback(
    (next: string) => {
      setText(next);
      writeSessionText(key, next === '' ? null : next);
    },
    [key],
  );
  return [text, write];
}
