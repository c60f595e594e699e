import { useEffect, useEffectEvent } from 'react';

/** What Escape closes or lets go of first. */
const OVERLAY =
  '[data-dragging], [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Calls back on Escape anywhere on the page, unless something that it closes is open; null for never. */
export function useEscape(onEscape: (() => void) | null): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (document.fullscreenElement || document.querySelector(OVERLAY)) return;
    onEscape?.();
  });
  const isListening = onEscape !== null;
  useEffect(() => {
    if (!isListening) return;
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [isListening]);
}
