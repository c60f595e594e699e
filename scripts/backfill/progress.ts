import type { WriteStream } from 'node:tty';

/** Plain lines come this often, in ms. */
const LINE_MS = 5_000;
const BAR_WIDTH = 24;

export type Progress = {
  /** Says how many rows there are. */
  start(total: number): void;
  /** Rows done so far. */
  update(done: number): void;
  /** A line of its own, above the bar. */
  say(line: string): void;
  /** Leaves the last state standing. */
  end(): void;
};

/** A bar that redraws itself on a terminal, else a plain line every few seconds. */
export function createProgress(
  out: Pick<WriteStream, 'write' | 'isTTY'>,
  now: () => number = () => performance.now(),
): Progress {
  let total = 0;
  let begun = now();
  let lastLine = begun;
  let shown = '';
  const draw = (text: string) => {
    if (out.isTTY) out.write(`\r\x1b[2K${text}`);
    shown = text;
  };
  return {
    start(rows) {
      total = rows;
      begun = now();
      lastLine = begun;
      if (rows > 0)
        out.write(`${figure(rows)} ${rows === 1 ? 'revision' : 'revisions'} to compile.\n`);
    },
    update(done) {
      const text = describe(done, total, (now() - begun) / 1000);
      if (out.isTTY) return draw(`${barOf(done, total)} ${text}`);
      if (now() - lastLine < LINE_MS) return;
      lastLine = now();
      out.write(`${text}\n`);
    },
    say(line) {
      const bar = shown;
      if (bar) draw('');
      out.write(`${line}\n`);
      if (bar) draw(bar);
    },
    end() {
      if (shown) out.write('\n');
      shown = '';
    },
  };
}

function describe(done: number, total: number, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 ? Math.max(0, total - done) / rate : 0;
  const parts = [`${figure(done)} of ${figure(total)} revisions`, `${figure(rate)}/s`];
  return (done < total ? [...parts, `${timeOf(left)} left`] : parts).join(' · ');
}

function barOf(done: number, total: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 1;
  const full = Math.round(share * BAR_WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${Math.floor(share * 100)} %`;
}

function timeOf(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

/** A count as people write it: 12,000. */
export function figure(value: number): string {
  return Math.round(value).toLocaleString('en');
}
