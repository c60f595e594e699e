import { cn } from './cn';

/** A shortcut as small key caps, e.g. `<Kbd keys={['⌘', 'Enter']} />`. */
export function Kbd({ keys, className }: { keys: readonly string[]; className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-1', className)}>
      {keys.map((key) => (
        <kbd
          key={key}
          className="min-w-5 rounded-sm border border-line bg-raised px-1 text-center text-ink-muted text-xs"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
