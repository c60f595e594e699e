import { type RefObject, useEffect } from 'react';

/** How near to the end still counts as being there, in px. */
const NEAR = 48;

/**
 * Keeps a scrolling box at its end while its one child grows or its own height changes,
 * unless the person scrolled up to read.
 */
export function useStickToEnd(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current;
    const content = element?.firstElementChild;
    if (!element || !content) return;
    let atEnd = true;
    let lastTop = element.scrollTop;
    const onScroll = () => {
      const near = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
      // Only going up leaves the end: content that grew since the last jump does not.
      if (near) atEnd = true;
      else if (element.scrollTop < lastTop) atEnd = false;
      lastTop = element.scrollTop;
    };
    const observer = new ResizeObserver(() => {
      if (atEnd) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    observer.observe(content);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [box]);
}
