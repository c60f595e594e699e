'use client';

import { Menu, MenuItem } from '../primitives/menu';
import { day } from './share-words';

const DAY_MS = 24 * 60 * 60 * 1_000;

const ENDS = [
  { words: 'In a day', days: 1 },
  { words: 'In a week', days: 7 },
  { words: 'In 30 days', days: 30 },
];

/** Until when the link opens. */
export function ExpiryMenu({
  expiresAt,
  onChange,
}: {
  expiresAt: Date | null;
  onChange: (expiresAt: Date | null) => void;
}) {
  return (
    <Menu
      trigger={
        <button type="button" className="focus-ring rounded-sm underline underline-offset-2">
          {endWords(expiresAt)}
        </button>
      }
    >
      <MenuItem onSelect={() => onChange(null)}>Never</MenuItem>
      {ENDS.map(({ words, days }) => (
        <MenuItem key={days} onSelect={() => onChange(new Date(Date.now() + days * DAY_MS))}>
          {words}
        </MenuItem>
      ))}
    </Menu>
  );
}

function endWords(expiresAt: Date | null): string {
  if (expiresAt === null) return 'Never ends';
  return `${expiresAt.getTime() <= Date.now() ? 'Ended' : 'Ends'} ${day(expiresAt)}`;
}
