/** Icons of the player, after Lucide (ISC licence), as the app draws them. */
const SPEAKER =
  'M11 4.7a.7.7 0 0 0-1.2-.5L6.4 7.6a1.4 1.4 0 0 1-1 .4H3a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2.4a1.4 1.4 0 0 1 1 .4l3.4 3.4a.7.7 0 0 0 1.2-.5z';

const PATHS = {
  play: ['M6 3.2 20 12 6 20.8z'],
  pause: ['M14.5 4.5h3v15h-3z', 'M6.5 4.5h3v15h-3z'],
  loop: ['m17 2 4 4-4 4', 'M3 11v-1a4 4 0 0 1 4-4h14', 'm7 22-4-4 4-4', 'M21 13v1a4 4 0 0 1-4 4H3'],
  sound: [SPEAKER, 'M16 9a5 5 0 0 1 0 6', 'M19.4 18.4a9 9 0 0 0 0-12.8'],
  silence: [SPEAKER, 'm22 9-6 6', 'm16 9 6 6'],
  enlarge: [
    'M8 3H5a2 2 0 0 0-2 2v3',
    'M21 8V5a2 2 0 0 0-2-2h-3',
    'M3 16v3a2 2 0 0 0 2 2h3',
    'M16 21h3a2 2 0 0 0 2-2v-3',
  ],
  shrink: [
    'M8 3v3a2 2 0 0 1-2 2H3',
    'M21 8h-3a2 2 0 0 1-2-2V3',
    'M3 16h3a2 2 0 0 1 2 2v3',
    'M16 21v-3a2 2 0 0 1 2-2h3',
  ],
  again: ['M3 12a9 9 0 1 0 9-9 9.8 9.8 0 0 0-6.7 2.7L3 8', 'M3 3v5h5'],
} as const;

const FILLED = new Set<string>(['play', 'pause']);

/** SVG text; `name` is also its class. */
export function icon(name: keyof typeof PATHS): string {
  const fill = FILLED.has(name) ? 'currentColor' : 'none';
  const paths = PATHS[name].map((d) => `<path d="${d}"/>`).join('');
  return `<svg class="${name}" viewBox="0 0 24 24" fill="${fill}" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;
}

/** Framewright's mark. */
export const MARK =
  '<svg class="mark" viewBox="0 0 24 24" fill="none" aria-hidden="true"><path d="M3 10V5.5A2.5 2.5 0 0 1 5.5 3H10M21 14v4.5a2.5 2.5 0 0 1-2.5 2.5H14" stroke="currentColor" stroke-width="2.25" stroke-linecap="round"/><path d="M9 8.1v7.8c0 .6.7 1 1.2.7l6.3-3.9a.8.8 0 0 0 0-1.4l-6.3-3.9c-.5-.3-1.2 0-1.2.7Z" fill="var(--accent)"/></svg>';
