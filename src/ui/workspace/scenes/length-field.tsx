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
  hint,
}: {
  frames: number;
  fps: number;
  label: string;
  autoFocus?: boolean;
  onChange: (frames: number) => void;
  onClose?: () => void;
  /** Words after the field; a problem takes their place. */
  hint: string;
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
    <span className="flex min-w-0 items-center gap-2 text-ink-muted text-xs">
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
        className={cn(CONTROL_CLASS, 'tabular h-8 w-18 shrink-0 px-2 font-mono')}
      />
      {problem ? (
        <span id={problemId} role="alert" className="line-clamp-2 min-w-0 text-danger leading-4">
          {problem}
        </span>
      ) : (
        <span className="tabular min-w-0 truncate">{hint}</span>
      )}
    </span>
  );
}
