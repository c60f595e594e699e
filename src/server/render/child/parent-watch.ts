import { rmSync } from 'node:fs';

/** Ends this process and everything that it started (browser, ffmpeg), at once. */
export function killOwnGroup(): never {
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    // Not the leader of a group (started by hand, or on Windows): exit handlers close the browser.
  }
  process.exit(1);
}

/**
 * Reads the job line from standard input, which the parent then keeps open for as
 * long as it wants the result. The parent gone (even by kill -9) means: stop burning.
 */
export function readJobLine(onLine: (line: string) => void, scratchDir: () => string | null): void {
  let text = '';
  let isRead = false;
  process.stdin.setEncoding('utf8');
  process.stdin.on('data', (chunk: string) => {
    if (isRead) return;
    text += chunk;
    const end = text.indexOf('\n');
    if (end === -1) return;
    isRead = true;
    onLine(text.slice(0, end));
    text = '';
  });
  const leave = () => {
    try {
      const scratch = scratchDir();
      // The browser still writes there: tried again when a folder is not empty any more.
      if (scratch) rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
    } finally {
      killOwnGroup();
    }
  };
  process.stdin.on('close', leave);
  // Nobody reads what is said here: also then the parent is gone.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', leave);
}
