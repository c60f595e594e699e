'use client';

import type { DraggableAttributes, DraggableSyntheticListeners } from '@dnd-kit/core';
import { GripVertical } from 'lucide-react';
import { createContext, useContext } from 'react';

/** How a clip is taken hold of. */
export type Grip = {
  ref: (element: HTMLElement | null) => void;
  /** For the handle, as are the listeners: keyboard, mouse and finger. */
  attributes: DraggableAttributes;
  listeners: DraggableSyntheticListeners;
  /** For the rest of the clip: mouse and finger. */
  pointer: DraggableSyntheticListeners;
};

/** Null where there is nothing to sort. */
export const GripContext = createContext<Grip | null>(null);

/** Lets the clip be dragged by what these listeners are put on. */
export function useGripPointer(): DraggableSyntheticListeners {
  return useContext(GripContext)?.pointer;
}

/** The handle of a clip, over its number: seen under the mouse and with the keyboard on it. */
export function GripHandle({ name }: { name: string }) {
  const grip = useContext(GripContext);
  if (!grip) return null;
  return (
    <button
      type="button"
      ref={grip.ref}
      {...grip.attributes}
      {...grip.listeners}
      aria-label={`Move ${name}`}
      className="focus-inset absolute top-2 left-1 flex h-5 w-5 cursor-grab items-center justify-center rounded-sm bg-raised text-ink-muted opacity-0 focus-visible:opacity-100 group-data-current:bg-accent-soft group-hover:opacity-100 aria-pressed:opacity-100 pointer-coarse:pointer-events-none"
    >
      <GripVertical aria-hidden className="size-3.5" />
    </button>
  );
}
