import type { ComponentProps } from 'react';
import { cn } from './cn';
import { CONTROL_CLASS } from './control-class';

export type TextareaProps = ComponentProps<'textarea'> & {
  /** Without border and ring, for a textarea inside a box that has its own. */
  bare?: boolean;
};

/** A text field that grows with its text up to `max-h-*`. Give it a name with `Field` or `aria-label`. */
export function Textarea({ className, bare = false, ...rest }: TextareaProps) {
  return (
    <textarea
      rows={3}
      {...rest}
      className={cn(
        bare
          ? 'w-full bg-transparent text-ink text-sm outline-none focus-visible:outline-none'
          : `${CONTROL_CLASS} py-2`,
        'field-sizing-content scroll-quiet block max-h-64 resize-none',
        className,
      )}
    />
  );
}
