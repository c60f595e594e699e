'use client';

import { Popover as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

/** A small panel under its trigger. Focus goes in, Esc and a click outside close it. */
export function Popover({
  open,
  onOpenChange,
  trigger,
  label,
  children,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** One element that takes a ref. */
  trigger: ReactNode;
  label: string;
  children: ReactNode;
}) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align="end"
          sideOffset={8}
          collisionPadding={8}
          className="z-40 w-88 max-w-[calc(100vw-16px)] animate-appear rounded-md border border-line bg-overlay p-4 text-sm shadow-overlay focus:outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
