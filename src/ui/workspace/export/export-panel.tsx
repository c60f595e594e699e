'use client';

import { Download, RotateCcw } from 'lucide-react';
import { Alert } from '../../primitives/alert';
import { Button } from '../../primitives/button';
import { buttonClass } from '../../primitives/button-class';
import { errorSentence } from '../../trpc/error-sentence';
import type { Render } from '../types';
import { HtmlFile } from './html-file';
import { RenderProgress } from './render-progress';
import { fileSize } from './render-words';
import { isRunning, type useRender } from './use-render';

type Props = ReturnType<typeof useRender> & {
  projectId: string;
  hasScenes: boolean;
  /** Whether the video has changed since the export that is shown. */
  isOutdated: boolean;
  /** What in the video is not drawn as written, as a sentence. */
  warning: string | null;
  /** What is missing on this server, or null when it can render. */
  unavailable: string | null;
};

/** One export from start to file; every state says what can be done next. */
export function ExportPanel(props: Props) {
  const { render, error, starting, start, hasScenes, isOutdated, warning, unavailable } = props;
  return (
    <div className="flex flex-col gap-3">
      <h2 className="font-semibold text-sm">Export MP4</h2>
      {unavailable ? (
        <Alert tone="warn" title="Export is not available">
          {unavailable}
        </Alert>
      ) : null}
      {warning ? <Alert tone="warn">{warning}</Alert> : null}
      {error ? <Alert>{errorSentence(error)}</Alert> : null}
      {!hasScenes ? (
        <p className="text-ink-muted">There is no scene to export yet. Describe one in the chat.</p>
      ) : null}
      {render && isRunning(render) ? (
        <RenderProgress render={render} cancelling={props.cancelling} onCancel={props.cancel} />
      ) : starting ? (
        <p className="text-ink-muted">Starting…</p>
      ) : render ? (
        <Ended
          render={render}
          isOutdated={isOutdated}
          canStart={!unavailable && hasScenes}
          onStart={start}
        />
      ) : hasScenes && !unavailable ? (
        <Button variant="primary" className="self-start" onClick={start}>
          Start
        </Button>
      ) : null}
      {hasScenes ? <HtmlFile projectId={props.projectId} /> : null}
    </div>
  );
}

function Ended({
  render,
  isOutdated,
  canStart,
  onStart,
}: {
  render: Render;
  isOutdated: boolean;
  canStart: boolean;
  onStart: () => void;
}) {
  if (render.status === 'done' && render.downloadPath && render.fileName) {
    return (
      <>
        <p className="min-w-0">
          <span className="block font-medium [overflow-wrap:anywhere]">{render.fileName}</span>
          <span className="tabular text-ink-muted text-xs">
            {render.sizeBytes === null ? '' : `${fileSize(render.sizeBytes)} · `}
            {`${render.framesTotal} frames · exported ${time(render.createdAt)}`}
          </span>
        </p>
        {isOutdated ? (
          <p className="text-ink-muted">The video has changed since this export.</p>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <a
            href={render.downloadPath}
            download={render.fileName}
            className={buttonClass({ variant: isOutdated ? 'outline' : 'primary' })}
          >
            <Download aria-hidden /> Download
          </a>
          <Button
            variant={isOutdated ? 'primary' : 'outline'}
            disabled={!canStart}
            onClick={onStart}
          >
            Render again
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      {render.status === 'failed' ? (
        <Alert title="The export failed">
          {render.error ?? 'The renderer stopped without saying why.'} Your video is safe.
        </Alert>
      ) : (
        <p className="text-ink-muted">The last export was cancelled.</p>
      )}
      <Button
        className="self-start"
        icon={<RotateCcw aria-hidden />}
        disabled={!canStart}
        onClick={onStart}
      >
        {render.status === 'failed' ? 'Retry' : 'Start'}
      </Button>
    </>
  );
}

function time(date: Date): string {
  return date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
