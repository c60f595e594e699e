import { type RefObject, useEffect } from 'react';

/** Where somebody had scrolled up to, by the `name` of the box. */
const places = new Map<string, number>();

/** How near to the end still counts as being there, in px. */
const NEAR = 48;

/**
 * Keeps a scrolling box at its end while its one child grows or its own height changes,
 * unless the person scrolled up to read. Another box of that `name` begins where this one was left.
 */
export function useStickToEnd(box: RefObject<HTMLElement | null>, name: string): void {
  useEffect(() => {
    const element = box.current;
    const content = element?.firstElementChild;
    if (!element || !content) return;
    let place = places.get(name);
    let atEnd = place === undefined;
    let lastTop = 0;
    const onScroll = () => {
      const near = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
      // Only going up leaves the end: content that grew since the last jump does not.
      if (near) atEnd = true;
      else if (element.scrollTop < lastTop) atEnd = false;
      lastTop = element.scrollTop;
      if (atEnd) places.delete(name);
      else places.set(name, lastTop);
    };
    // Called first once the page is laid out: asking before that would lay it out once more.
    const observer = new ResizeObserver(() => {
      if (place !== undefined) element.scrollTop = lastTop = place;
      place = undefined;
      if (atEnd) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    observer.observe(content);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [box, name]);
}
