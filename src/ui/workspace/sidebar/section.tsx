import { type ReactNode, useId } from 'react';
import { cn } from '../../primitives/cn';

/** One half of the sidebar: its heading, what starts something new, and a list that scrolls. */
export function Section({
  heading,
  action,
  tools,
  children,
  className,
}: {
  heading: string;
  action: ReactNode;
  /** Between the heading and the list; it does not scroll. */
  tools?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={cn('flex min-h-0 flex-col', className)}>
      <div className="flex shrink-0 items-center justify-between gap-2 py-2 pr-2 pl-4">
        <h2 id={headingId} className="min-w-0 truncate font-medium text-ink-muted text-xs">
          {heading}
        </h2>
        {action}
      </div>
      {tools ? <div className="shrink-0 px-2 pb-2">{tools}</div> : null}
      <div className="scroll-quiet min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-3">
        {children}
      </div>
    </section>
  );
}
