'use client';

import { useRef, useState } from 'react';
import { cn } from '../../primitives/cn';

/**
 * A text that becomes a field where it stands. Enter and leaving the field keep the
 * change, Esc drops it, an empty text changes nothing.
 */
export function InlineText({
  value,
  label,
  maxLength,
  onChange,
  className,
}: {
  value: string;
  /** Name of the field; the button is called "<label>: <value>". */
  label: string;
  maxLength: number;
  onChange: (value: string) => void;
  className?: string;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  const close = (keep: boolean, refocus: boolean) => {
    const next = draft?.trim() ?? '';
    setDraft(null);
    if (keep && next !== '' && next !== value) onChange(next);
    if (refocus) requestAnimationFrame(() => button.current?.focus());
  };

  if (draft === null) {
    return (
      <button
        ref={button}
        type="button"
        dir="auto"
        title={value}
        aria-label={`${label}: ${value}. Rename`}
        onClick={() => setDraft(value)}
        className={cn(
          'focus-ring min-w-0 max-w-full truncate rounded-sm border border-transparent px-1.5 py-0.5 text-left transition-colors duration-fast hover:border-line hover:bg-raised',
          className,
        )}
      >
        {value}
      </button>
    );
  }
  return (
    <input
      dir="auto"
      aria-label={label}
      // The person just asked for this field; focus is where they expect it.
      // biome-ignore lint/a11y/noAutofocus: opened by their own click or key
      autoFocus
      maxLength={maxLength}
      value={draft}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => close(true, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') close(true, true);
        if (event.key === 'Escape') {
          event.stopPropagation();
          close(false, true);
        }
      }}
      className={cn(
        'field-sizing-content min-w-32 max-w-full rounded-sm border border-accent bg-surface px-1.5 py-0.5 outline-none',
        className,
      )}
    />
  );
}
