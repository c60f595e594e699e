/** The name of the command key on this computer, for shortcut hints. */
export function modifierKey(): '⌘' | 'Ctrl' {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)
    ? '⌘'
    : 'Ctrl';
}
