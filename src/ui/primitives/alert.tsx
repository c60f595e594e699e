import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

type Tone = 'danger' | 'warn' | 'info';

const TONES: Record<Tone, { box: string; icon: ReactNode }> = {
  danger: {
    box: 'border-danger/40 bg-danger-soft [&>svg]:text-danger',
    icon: <CircleAlert aria-hidden />,
  },
  warn: {
    box: 'border-warn/40 bg-warn-soft [&>svg]:text-warn',
    icon: <TriangleAlert aria-hidden />,
  },
  info: { box: 'border-line bg-raised [&>svg]:text-ink-muted', icon: <Info aria-hidden /> },
};

/**
 * A sentence in place: what happened, what is safe, what to do. `danger` (default) and
 * `warn` are announced (role alert); `info` is not, nor what is `past` and only history: that is quiet too.
 * `action` holds its buttons.
 */
export function Alert({
  tone = 'danger',
  past = false,
  title,
  children,
  action,
  className,
}: {
  tone?: Tone;
  past?: boolean;
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  const { box, icon } = TONES[tone];
  return (
    <div
      role={tone === 'info' || past ? 'note' : 'alert'}
      className={cn(
        'flex items-start gap-3 rounded-md border p-3 text-ink text-sm [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0',
        box,
        past && 'border-line bg-transparent text-ink-muted',
        className,
      )}
    >
      {icon}
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-48 [overflow-wrap:anywhere]">
          {title ? <p className="font-medium">{title}</p> : null}
          {children}
        </div>
        {action ? <div className="flex shrink-0 flex-wrap gap-2">{action}</div> : null}
      </div>
    </div>
  );
}
