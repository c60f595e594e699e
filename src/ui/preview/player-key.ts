/** What a key asks of the player. */
export type PlayerCommand =
  | { type: 'toggle' }
  /** Frames to go, negative for back. */
  | { type: 'step'; frames: number }
  | { type: 'start' }
  | { type: 'end' }
  | { type: 'mute' }
  | { type: 'fullscreen' };

export type Key = {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
};

const TYPING =
  'input:not([data-scrubber]), textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="slider"]';
/** Controls that have their own use for a key. */
const PRESSABLE = 'button, summary, [role="menuitem"], [role="option"]';
const ARROWS = '[role="tab"], [role="menu"], [role="listbox"], [role="radio"]';
const OVERLAY = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** Whether the element with the focus needs this key itself. */
export function keyBelongsTo(target: Element, key: string): boolean {
  if (target.closest(`${TYPING}, ${OVERLAY}`)) return true;
  if ((key === ' ' || key === 'Enter') && target.closest(PRESSABLE)) return true;
  return /^(Arrow|Home|End)/.test(key) && target.closest(ARROWS) !== null;
}

/** The player's keyboard; null for keys that mean nothing to it. `fps` is for J and L: one second. */
export function playerCommand(key: Key, fps: number): PlayerCommand | null {
  if (key.ctrlKey || key.metaKey || key.altKey) return null;
  switch (key.key) {
    case ' ':
    case 'k':
    case 'K':
      return { type: 'toggle' };
    case 'ArrowLeft':
      return { type: 'step', frames: key.shiftKey ? -10 : -1 };
    case 'ArrowRight':
      return { type: 'step', frames: key.shiftKey ? 10 : 1 };
    case 'j':
    case 'J':
      return { type: 'step', frames: -Math.round(fps) };
    case 'l':
    case 'L':
      return { type: 'step', frames: Math.round(fps) };
    case 'Home':
      return { type: 'start' };
    case 'End':
      return { type: 'end' };
    case 'm':
    case 'M':
      return { type: 'mute' };
    case 'f':
    case 'F':
      return { type: 'fullscreen' };
    default:
      return null;
  }
}
