import type { ComponentProps } from 'react';
import { cn } from './cn';
import { CONTROL_CLASS } from './control-class';

/** A one-line text field. Give it a name with `Field` or `aria-label`. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={cn(CONTROL_CLASS, 'h-9', className)} />;
}
