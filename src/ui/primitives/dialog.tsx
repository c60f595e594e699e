'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { buttonClass } from './button-class';
import { cn } from './cn';

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
  const opener = useRef<Element | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          // Without a trigger of its own, Radix would not know where the focus came from.
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={() => {
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
          className={cn(
            'fixed inset-x-4 top-[12dvh] z-50 mx-auto max-h-[80dvh] max-w-md animate-appear overflow-y-auto rounded-md border border-line bg-overlay p-6 shadow-overlay focus:outline-none',
            className,
          )}
        >
          <Radix.Title className="text-balance pr-8 font-semibold text-base">{title}</Radix.Title>
          {description ? (
            <Radix.Description className="mt-1 text-ink-muted text-sm">
              {description}
            </Radix.Description>
          ) : null}
          <div className="mt-4">{children}</div>
          {/* Last, so that focus starts in the content; without a tooltip, which would take the first Esc. */}
          <Radix.Close
            aria-label="Close"
            className={cn(
              buttonClass({ variant: 'quiet', size: 'sm', square: true }),
              'absolute top-5 right-4',
            )}
          >
            <X aria-hidden />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
