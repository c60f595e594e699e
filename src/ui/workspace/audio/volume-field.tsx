'use client';

import { useState } from 'react';
import { Field } from '../../primitives/field';

/** From silent to as loud as the file; told once, when the thumb is let go. */
export function VolumeField({
  volume,
  onChange,
}: {
  /** From 0 to 1. */
  volume: number;
  onChange: (volume: number) => void;
}) {
  const [draft, setDraft] = useState<number | null>(null);
  const percent = Math.round((draft ?? volume) * 100);
  const commit = () => {
    if (draft !== null && draft !== volume) onChange(draft);
    setDraft(null);
  };
  return (
    <Field label="Volume">
      {(control) => (
        <span className="flex h-9 items-center gap-3">
          <input
            {...control}
            type="range"
            min={0}
            max={100}
            step={1}
            value={percent}
            aria-valuetext={`${percent} percent`}
            onChange={(event) => setDraft(event.currentTarget.valueAsNumber / 100)}
            onPointerUp={commit}
            onKeyUp={commit}
            onBlur={commit}
            className="focus-ring h-9 min-w-0 flex-1 cursor-pointer rounded-sm accent-accent"
          />
          <span className="tabular w-11 shrink-0 text-right font-mono text-ink-muted text-xs">
            {percent} %
          </span>
        </span>
      )}
    </Field>
  );
}
