'use client';

import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import type { CSSProperties, ReactNode } from 'react';
import { cn } from '../../primitives/cn';
import { type Grip, GripContext } from './grip';

const TRANSITION = { duration: 160, easing: 'ease-out' };

/** One place of the list: it makes room while another scene is dragged over it. */
export function SortableScene({
  id,
  disabled,
  style,
  className,
  children,
}: {
  id: string;
  /** There is nothing to sort. */
  disabled: boolean;
  style?: CSSProperties;
  className?: string;
  children: ReactNode;
}) {
  const { attributes, listeners, transform, transition, isDragging, isSorting, ...set } =
    useSortable({
      id,
      disabled,
      transition: TRANSITION,
    });
  const { onKeyDown, ...pointer } = listeners ?? {};
  const grip: Grip | null = disabled
    ? null
    : { ref: set.setActivatorNodeRef, attributes, listeners, pointer };
  return (
    <li
      ref={set.setNodeRef}
      data-dragging={isDragging || undefined}
      data-sorting={isSorting || undefined}
      style={{ ...style, transform: CSS.Translate.toString(transform), transition }}
      className={cn('group/place', className, isDragging && 'z-20 cursor-grabbing')}
    >
      <GripContext value={grip}>{children}</GripContext>
    </li>
  );
}
