'use client';

import { useRef, useState } from 'react';
import { cn } from '../../primitives/cn';
import { CONTROL_CLASS } from '../../primitives/control-class';
import { Field } from '../../primitives/field';
import { seconds } from '../scenes/length';
import { parseSeconds } from './parse-seconds';

/** A point in time or a length in seconds, from zero on. Enter and leaving keep it, Esc drops it. */
export function SecondsField({
  label,
  frames,
  fps,
  onChange,
}: {
  label: string;
  frames: number;
  fps: number;
  onChange: (frames: number) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const dropped = useRef(false);
  const parsed = draft === null ? null : parseSeconds(draft, fps);
  const commit = () => {
    if (!dropped.current && parsed !== null && parsed !== frames) onChange(parsed);
    dropped.current = false;
    setDraft(null);
  };
  return (
    <Field
      label={label}
      error={draft !== null && parsed === null ? 'Write seconds, for example 2.5.' : null}
    >
      {(control) => (
        <input
          {...control}
          inputMode="decimal"
          value={draft ?? seconds(frames, fps)}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && !(event.key === 'Escape' && draft !== null)) return;
            // The panel around it closes by Esc as well, once nothing is being written.
            event.stopPropagation();
            dropped.current = event.key === 'Escape';
            event.currentTarget.blur();
          }}
          className={cn(CONTROL_CLASS, 'tabular h-9 font-mono')}
        />
      )}
    </Field>
  );
}
