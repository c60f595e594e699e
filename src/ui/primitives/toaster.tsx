'use client';

import { Toaster as Sonner } from 'sonner';

/** The place where toasts appear; call `toast(…)` from `sonner` to show one. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-center"
      // Each keeps its own action in reach, such as the Undo of several deletions.
      expand
      gap={8}
      offset={24}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-3 rounded-md border border-line bg-overlay px-4 py-3 font-sans text-ink text-sm shadow-overlay sm:w-96',
          content: 'min-w-0 flex-1 [overflow-wrap:anywhere]',
          title: 'font-medium',
          description: 'text-ink-muted text-xs',
          icon: 'shrink-0 [&_svg]:size-4',
          error: '[&_[data-icon]]:text-danger',
          success: '[&_[data-icon]]:text-ok',
          warning: '[&_[data-icon]]:text-warn',
          actionButton:
            'focus-ring h-7 shrink-0 rounded-md border border-line bg-surface px-2 font-medium text-xs hover:border-line-strong hover:bg-raised',
          cancelButton:
            'focus-ring h-7 shrink-0 rounded-md px-2 text-ink-muted text-xs hover:text-ink',
        },
      }}
    />
  );
}
