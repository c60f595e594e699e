'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { MAX_AUTHOR } from '~/core/limits';
import { Input } from '../../primitives/input';

/**
 * Whom the link's page names. Enter, leaving the field and closing the panel keep what was
 * written; Esc does not, and closes nothing.
 */
export function AuthorField({
  author,
  onChange,
}: {
  author: string | null;
  onChange: (author: string | null) => void;
}) {
  const id = useId();
  /** What is being written; null while nobody writes. */
  const [draft, setDraft] = useState<string | null>(null);

  const keep = (written: string | null) => {
    const name = written?.trim() ?? '';
    if (written !== null && name !== (author ?? '')) onChange(name === '' ? null : name);
  };
  // A panel that is closed takes the field away before it has been left.
  const atEnd = useRef(() => keep(draft));
  useEffect(() => {
    atEnd.current = () => keep(draft);
  });
  useEffect(() => () => atEnd.current(), []);

  const isWriting = draft !== null;
  useEffect(() => {
    if (!isWriting) return;
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Before the panel hears of it, which would close.
      event.stopImmediatePropagation();
      setDraft(null);
    };
    window.addEventListener('keydown', giveUp, { capture: true });
    return () => window.removeEventListener('keydown', giveUp, { capture: true });
  }, [isWriting]);

  const finish = () => {
    keep(draft);
    setDraft(null);
  };
  return (
    <div className="flex items-center gap-2 text-xs">
      <label htmlFor={id} className="flex-none text-ink-muted">
        Shown as
      </label>
      <Input
        id={id}
        dir="auto"
        className="h-8 px-2 text-xs"
        placeholder="Nobody is named"
        maxLength={MAX_AUTHOR}
        autoComplete="name"
        value={draft ?? author ?? ''}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish();
        }}
      />
    </div>
  );
}
