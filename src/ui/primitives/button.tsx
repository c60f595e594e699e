'use client';

import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class';
import { cn } from './cn';

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** A lucide icon before the words; it gives way to the turning ring while loading. */
  icon?: ReactNode;
  /** Work started by this button is going on: it keeps its place and focus, and ignores clicks. */
  loading?: boolean;
};

/** A button with words. Its default variant is `outline`; a view has at most one `primary`. */
export function Button({
  variant,
  size,
  icon,
  loading = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={loading || undefined}
      aria-disabled={loading || rest['aria-disabled']}
      className={cn(buttonClass({ variant, size }), className)}
      onClick={(event) => {
        // Not `disabled`: that would drop the keyboard focus while the work runs.
        if (loading) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {loading ? <LoaderCircle aria-hidden className="animate-turn" /> : icon}
      {children}
    </button>
  );
}
