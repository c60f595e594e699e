type Progress = {
  status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  framesDone: number;
  framesTotal: number;
  elapsedMs: number;
};

/** One line about a running export, e.g. `Rendering frame 42 of 90 · 12 s`. */
export function progressLine({ status, framesDone, framesTotal, elapsedMs }: Progress): string {
  const elapsed = `${Math.round(elapsedMs / 1000)} s`;
  if (status === 'queued') return 'Waiting to start';
  if (framesDone === 0) return `Preparing · ${elapsed}`;
  if (framesDone >= framesTotal) return `Writing the file · ${elapsed}`;
  return `Rendering frame ${framesDone} of ${framesTotal} · ${elapsed}`;
}

/** Share done, 0 to 1; never above 1, and 0 while the total is unknown. */
export function progressShare({ framesDone, framesTotal }: Progress): number {
  return framesTotal > 0 ? Math.min(1, framesDone / framesTotal) : 0;
}

/** Bytes in the unit that a file manager would show: `312 KB`, `4.2 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
