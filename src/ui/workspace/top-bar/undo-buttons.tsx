'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { buttonClass } from '../../primitives/button-class';
import { cn } from '../../primitives/cn';
import { Tooltip } from '../../primitives/tooltip';
import { modifierKey } from '../state/modifier';
import { useUndo } from './use-undo';
import { useUndoKeys } from './use-undo-keys';

/** Undo and Redo, with words where there is room. */
export function UndoButtons() {
  const { undo, redo, canUndo, canRedo, writing } = useUndo();
  useUndoKeys({ undo, redo });
  const mod = modifierKey();
  const why = writing ? 'Wait for the reply, or stop it' : null;
  return (
    <>
      <BarButton label="Undo" keys={[mod, 'Z']} off={!canUndo} why={why} onClick={undo}>
        <Undo2 aria-hidden />
      </BarButton>
      <BarButton label="Redo" keys={[mod, '⇧', 'Z']} off={!canRedo} why={why} onClick={redo}>
        <Redo2 aria-hidden />
      </BarButton>
    </>
  );
}

function BarButton(props: {
  label: string;
  keys: readonly string[];
  off: boolean;
  /** Why it is off, when that is not for want of a step. */
  why: string | null;
  onClick: () => void;
  children: React.ReactNode;
}) {
  return (
    <Tooltip
      label={props.off ? (props.why ?? `Nothing to ${props.label.toLowerCase()}`) : props.label}
      keys={props.keys}
    >
      <button
        type="button"
        disabled={props.off}
        onClick={props.onClick}
        className={cn(buttonClass({ variant: 'quiet' }), 'px-2 min-[1200px]:px-3')}
      >
        {props.children}
        <span className="sr-only min-[1200px]:not-sr-only">{props.label}</span>
      </button>
    </Tooltip>
  );
}
