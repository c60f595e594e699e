'use client';

import { useEffect, useRef } from 'react';
import { MAX_TITLE } from '~/core/limits';
import { Input } from '../primitives/input';

/** A title being changed in its place. Enter or leaving keeps it, Esc does not; an empty one changes nothing. */
export function RenameForm({
  title,
  onDone,
}: {
  title: string;
  /** The new title, or null when it stays as it is. */
  onDone: (title: string | null) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);

  useEffect(() => input.current?.select(), []);

  function finish(keep: boolean) {
    // Enter and Esc take the input away, which also blurs it.
    if (done.current) return;
    done.current = true;
    const next = input.current?.value.trim() ?? '';
    onDone(keep && next !== '' && next !== title ? next : null);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        finish(true);
      }}
    >
      <Input
        ref={input}
        aria-label="Title"
        defaultValue={title}
        maxLength={MAX_TITLE}
        className="h-8 px-2"
        onBlur={() => finish(true)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') finish(false);
        }}
      />
    </form>
  );
}
