/**
 * Leaves the keyboard with the page: a scene that takes the focus would hear what the person
 * types. No attribute of an iframe keeps it from calling `focus()`, so the page takes it back.
 *
 * @param onTaken told each time, right after the focus went back where it was
 */
export function keepFocus(
  iframe: HTMLIFrameElement,
  { signal, onTaken }: { signal: AbortSignal; onTaken: () => void },
): void {
  let last: Element | null = document.activeElement;
  const takeBack = () => {
    if (document.activeElement !== iframe) return;
    iframe.blur();
    window.focus();
    if (last instanceof HTMLElement && last.isConnected) last.focus({ preventScroll: true });
    onTaken();
  };
  document.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof Element && target !== iframe) last = target;
    },
    { signal },
  );
  iframe.addEventListener('focus', takeBack, { signal });
  // The window loses the focus before the iframe is named as its holder.
  window.addEventListener('blur', () => setTimeout(takeBack), { signal });
}
