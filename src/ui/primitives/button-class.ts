import { cn } from './cn';

export type ButtonVariant = 'primary' | 'outline' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

const BASE =
  'inline-flex shrink-0 select-none items-center justify-center rounded-md border font-medium whitespace-nowrap transition-colors duration-fast focus-ring disabled:opacity-50 not-aria-busy:aria-disabled:opacity-50 aria-busy:cursor-progress [&_svg]:size-4 [&_svg]:shrink-0';

const VARIANTS: Record<ButtonVariant, string> = {
  primary:
    'border-transparent bg-accent text-accent-ink enabled:hover:bg-accent/85 [a&]:hover:bg-accent/85',
  outline:
    'border-line bg-surface text-ink enabled:hover:border-line-strong enabled:hover:bg-raised [a&]:hover:border-line-strong [a&]:hover:bg-raised data-[state=open]:bg-raised',
  quiet:
    'border-transparent bg-transparent text-ink-muted enabled:hover:bg-raised enabled:hover:text-ink [a&]:hover:bg-raised [a&]:hover:text-ink data-[state=open]:bg-raised data-[state=open]:text-ink',
  danger:
    'border-transparent bg-danger text-danger-ink enabled:hover:bg-danger/85 [a&]:hover:bg-danger/85',
};

const SIZES: Record<ButtonSize, string> = {
  sm: 'h-7 gap-1 px-2 text-xs',
  md: 'h-8 gap-2 px-3 text-sm',
  lg: 'h-10 gap-2 px-4 text-sm',
};

const SQUARE: Record<ButtonSize, string> = { sm: 'w-7 px-0', md: 'w-8 px-0', lg: 'w-10 px-0' };

/** Classes of a button, also for links that look like one: `<Link className={buttonClass({…})}>`. */
export function buttonClass({
  variant = 'outline',
  size = 'md',
  square = false,
}: {
  variant?: ButtonVariant;
  size?: ButtonSize;
  square?: boolean;
} = {}): string {
  return cn(BASE, VARIANTS[variant], SIZES[size], square && SQUARE[size]);
}
