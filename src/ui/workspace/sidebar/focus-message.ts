/** Gives the keyboard to the box for the next message; false where it is not in view. */
export function focusMessage(): boolean {
  const box = document.querySelector<HTMLElement>('main textarea[aria-label="Message"]');
  box?.focus();
  return box !== null;
}
