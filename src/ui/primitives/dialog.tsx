'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { IconButton } from './icon-button';

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** A modal dialog, controlled by its owner. Focus goes in, Esc and the scrim close it, focus comes back. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  className,
}: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={cn(
            'fixed inset-x-4 top-[12dvh] z-50 mx-auto max-h-[80dvh] max-w-md animate-appear overflow-y-auto rounded-md border border-line bg-overlay p-6 shadow-overlay focus:outline-none',
            className,
          )}
        >
          <div className="flex items-start justify-between gap-4">
            <Radix.Title className="text-balance font-semibold text-base">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton label="Close" size="sm" className="-mt-1 -mr-2">
                <X aria-hidden />
              </IconButton>
            </Radix.Close>
          </div>
          {description ? (
            <Radix.Description className="mt-1 text-ink-muted text-sm">
              {description}
            </Radix.Description>
          ) : null}
          <div className="mt-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
