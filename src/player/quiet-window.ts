/**
 * Keeps what a scene does outside React (timers, promises, dialogs) from ending
 * the whole export: Remotion cancels a render on an uncaught error and on `alert`.
 * React's error boundaries do not see these; the scene's picture stays as it is.
 */
export function quietWindow(): void {
  const quiet = (event: Event) => event.preventDefault();
  window.addEventListener('error', quiet);
  window.addEventListener('unhandledrejection', quiet);
  window.alert = () => undefined;
  window.confirm = () => false;
  window.prompt = () => null;
  // A field with autoFocus would take the keyboard from the page around the picture.
  for (const owner of [window, HTMLElement.prototype, SVGElement.prototype]) {
    Object.defineProperty(owner, 'focus', { value: () => undefined });
  }
}
