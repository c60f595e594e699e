import { type RefObject, useLayoutEffect, useRef } from 'react';

/** How near to the end still counts as being there, in px. */
const NEAR = 48;

/** Keeps a list at its end while it grows, unless the person scrolled up to read. */
export function useStickToEnd(list: RefObject<HTMLElement | null>, content: unknown): () => void {
  const atEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new content is what moves the list
  useLayoutEffect(() => {
    const element = list.current;
    if (element && atEnd.current) element.scrollTop = element.scrollHeight;
  }, [content]);
  return () => {
    const element = list.current;
    if (!element) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
  };
}
