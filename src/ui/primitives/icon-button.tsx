'use client';

import type { ReactNode } from 'react';
import type { ButtonProps } from './button';
import { buttonClass } from './button-class';
import { cn } from './cn';
import { Tooltip } from './tooltip';

export type IconButtonProps = Omit<ButtonProps, 'icon' | 'loading' | 'children'> & {
  /** What it does; read by screen readers and shown as the tooltip. */
  label: string;
  /** Key names shown after the label in the tooltip, e.g. `['⌘', 'Z']`. */
  keys?: readonly string[];
  /** The lucide icon. */
  children: ReactNode;
};

/** A square button with an icon only; the name is required and shows on hover and focus. */
export function IconButton({
  label,
  keys,
  variant = 'quiet',
  size = 'md',
  className,
  children,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} keys={keys}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        className={cn(buttonClass({ variant, size, square: true }), className)}
      >
        {children}
      </button>
    </Tooltip>
  );
}
