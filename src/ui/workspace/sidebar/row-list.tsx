'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';

/** Rows that are drawn at first, and each time that the end comes into view. */
const PORTION = 30;

/** Marks what the arrow keys go through. */
export const ROW = '[data-row]';

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/**
 * A list that is one stop of the Tab key: arrows, Home and End go through its rows. A long one
 * is drawn as far as it is looked at: 200 rows with their menus take time to come and to go.
 */
export function RowList<Row extends { id: string }>({
  label,
  rows,
  currentId,
  children,
}: {
  label: string;
  rows: readonly Row[];
  /** The row of what is open: where the keyboard comes in. */
  currentId: string;
  children: (row: Row, place: { isStop: boolean; onEnter: () => void }) => ReactNode;
}) {
  const [entered, setEntered] = useState(currentId);
  const [count, setCount] = useState(PORTION);
  const shown = rows.slice(0, count);
  const has = (id: string) => shown.some((row) => row.id === id);
  const stop = has(entered) ? entered : has(currentId) ? currentId : rows[0]?.id;

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const step = STEPS[event.key];
    if (!step || !(event.target instanceof HTMLElement) || !event.target.matches(ROW)) return;
    event.preventDefault();
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>(ROW)];
    all[step(all.indexOf(event.target), all.length - 1)]?.focus();
  };

  return (
    <ul aria-label={label} onKeyDown={onKeyDown} className="flex flex-col gap-0.5">
      {shown.map((row) => (
        <li key={row.id}>
          {children(row, { isStop: row.id === stop, onEnter: () => setEntered(row.id) })}
        </li>
      ))}
      {count < rows.length ? <More key={count} onSeen={() => setCount(count + PORTION)} /> : null}
    </ul>
  );
}

/** The end of what is drawn; tells once when it comes near. */
function More({ onSeen }: { onSeen: () => void }) {
  const end = useRef<HTMLLIElement>(null);
  const tell = useRef(onSeen);
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) tell.current();
      },
      { rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return <li ref={end} aria-hidden className="h-px" />;
}

/** Gives the keyboard to the row beside one that is about to go. */
export function focusBeside(row: HTMLElement | null): void {
  const item = row?.closest('li');
  const next = item?.nextElementSibling ?? item?.previousElementSibling;
  next?.querySelector<HTMLElement>(ROW)?.focus();
}
