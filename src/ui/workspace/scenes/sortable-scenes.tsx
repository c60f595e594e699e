'use client';

import {
  type Announcements,
  closestCenter,
  DndContext,
  KeyboardSensor,
  type Modifier,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  horizontalListSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { type ReactNode, useRef, useState } from 'react';
import type { Scene } from '../types';
import { dragWords, HOW_TO_DRAG } from './drag-words';

/** A click may slip by so many pixels; a finger rests so long in ms, or else it scrolls. */
const MOUSE = { activationConstraint: { distance: 6 } };
const TOUCH = { activationConstraint: { delay: 220, tolerance: 8 } };
const KEYBOARD = { coordinateGetter: sortableKeyboardCoordinates };

const ALONG = {
  row: [({ transform }) => ({ ...transform, y: 0 })] satisfies Modifier[],
  column: [({ transform }) => ({ ...transform, x: 0 })] satisfies Modifier[],
};

/** The library's own are assertive; these steps are told politely, below. */
const SILENT: Announcements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** Lets the scenes inside be dragged into another order, by mouse, finger or keyboard. */
export function SortableScenes({
  scenes,
  direction,
  onMove,
  children,
}: {
  scenes: readonly Scene[];
  direction: 'row' | 'column';
  /** Into the 1-based place `to`. */
  onMove: (scene: Scene, to: number) => void;
  children: ReactNode;
}) {
  const sensors = useSensors(
    useSensor(MouseSensor, MOUSE),
    useSensor(TouchSensor, TOUCH),
    useSensor(KeyboardSensor, KEYBOARD),
  );
  const [words, setWords] = useState('');
  /** Over which scene it was last. */
  const place = useRef<string | null>(null);
  const tell = (id: string | number, step: Parameters<typeof dragWords>[2]) =>
    setWords(dragWords(scenes, String(id), step));
  const idOf = (over: { id: string | number } | null) => (over ? String(over.id) : null);
  return (
    <DndContext
      id="scenes"
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={ALONG[direction]}
      accessibility={{
        announcements: SILENT,
        screenReaderInstructions: { draggable: HOW_TO_DRAG },
      }}
      onDragStart={({ active }) => {
        place.current = String(active.id);
        tell(active.id, { type: 'start' });
      }}
      onDragOver={({ active, over }) => {
        const overId = idOf(over);
        // It begins over itself, which is no news.
        if (overId === null || overId === place.current) return;
        place.current = overId;
        tell(active.id, { type: 'over', overId });
      }}
      onDragCancel={({ active }) => tell(active.id, { type: 'cancel' })}
      onDragEnd={({ active, over }) => {
        tell(active.id, { type: 'end', overId: idOf(over) });
        // It may be gone by now, in another tab.
        const scene = scenes.find(({ id }) => id === active.id);
        const to = scenes.findIndex(({ id }) => id === over?.id);
        if (scene && to >= 0 && scenes[to] !== scene) onMove(scene, to + 1);
      }}
    >
      <SortableContext
        items={scenes.map(({ id }) => id)}
        strategy={direction === 'row' ? horizontalListSortingStrategy : verticalListSortingStrategy}
      >
        {children}
      </SortableContext>
      <p role="status" className="sr-only">
        {words}
      </p>
    </DndContext>
  );
}
