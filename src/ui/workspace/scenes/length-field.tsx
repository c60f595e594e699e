'use client';

import { useId, useRef, useState } from 'react';
import { cn } from '../../primitives/cn';
import { CONTROL_CLASS } from '../../primitives/control-class';
import { parseLength, seconds } from './length';

/**
 * A scene's length in seconds. Enter and leaving the field keep it, Esc drops it;
 * `onClose` runs after either.
 */
export function LengthField({
  frames,
  fps,
  label,
  autoFocus = false,
  onChange,
  onClose,
  className,
}: {
  frames: number;
  fps: number;
  label: string;
  autoFocus?: boolean;
  onChange: (frames: number) => void;
  onClose?: () => void;
  className?: string;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const dropped = useRef(false);
  const problemId = useId();
  const parsed = draft === null ? null : parseLength(draft, fps);
  const problem = parsed && 'problem' in parsed ? parsed.problem : null;

  const commit = () => {
    if (!dropped.current && parsed && 'frames' in parsed) onChange(parsed.frames);
    dropped.current = false;
    setDraft(null);
    onClose?.();
  };

  return (
    <span className="relative inline-block">
      <input
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? problemId : undefined}
        inputMode="decimal"
        // biome-ignore lint/a11y/noAutofocus: only where the person just asked for this field
        autoFocus={autoFocus}
        value={draft ?? seconds(frames, fps)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          if (event.key === 'Enter' && problem) return;
          event.stopPropagation();
          dropped.current = event.key === 'Escape';
          event.currentTarget.blur();
        }}
        className={cn(CONTROL_CLASS, 'tabular h-8 w-24 px-2 font-mono', className)}
      />
      {problem ? (
        <span
          id={problemId}
          role="alert"
          className="absolute top-full left-0 z-10 mt-1 w-56 rounded-sm border border-danger/40 bg-danger-soft px-2 py-1 text-ink text-xs"
        >
          {problem}
        </span>
      ) : null}
    </span>
  );
}
