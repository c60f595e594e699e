import { CircleAlert, RotateCcw, Snowflake } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FrameState } from '~/frame/host/frame-state';
import { Button } from '../primitives/button';
import { Skeleton } from '../primitives/skeleton';

type Props = {
  state: FrameState;
  onRunAgain: () => void;
};

/** What stands over the picture while it cannot be seen. */
export function PictureState({ state, onRunAgain }: Props) {
  switch (state.status) {
    case 'ready':
    case 'playing':
      return null;
    case 'loading':
      return (
        <div className="absolute inset-0 flex items-center justify-center bg-surface" role="status">
          <Skeleton className="absolute inset-0 rounded-none" />
          <span className={state.recovering ? 'relative px-4 text-ink-muted text-xs' : 'sr-only'}>
            {state.recovering
              ? 'A scene stopped answering. Starting it again…'
              : 'Loading the preview…'}
          </span>
        </div>
      );
    case 'frozen':
      return (
        <Card icon={<Snowflake aria-hidden />} title="The preview is frozen" text={state.message}>
          <Button icon={<RotateCcw aria-hidden />} onClick={onRunAgain}>
            Run again
          </Button>
        </Card>
      );
    case 'error':
      return (
        <Card
          icon={<CircleAlert aria-hidden />}
          title="The preview could not start"
          text={state.message}
        >
          <Button icon={<RotateCcw aria-hidden />} onClick={onRunAgain}>
            Retry
          </Button>
        </Card>
      );
  }
}

type CardProps = { icon: ReactNode; title: string; text: string; children: ReactNode };

function Card({ icon, title, text, children }: CardProps) {
  return (
    <div
      role="alert"
      className="absolute inset-0 flex flex-col items-center justify-center gap-3 overflow-auto bg-surface p-4 text-center [&>svg]:size-5 [&>svg]:text-ink-muted"
    >
      {icon}
      <div className="max-w-md">
        <p className="font-medium text-ink text-sm">{title}</p>
        <p className="text-ink-muted text-sm [overflow-wrap:anywhere]">{text}</p>
      </div>
      {children}
    </div>
  );
}
