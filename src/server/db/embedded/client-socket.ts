import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLifeline } from './lifeline';
import { socketPath } from './socket-dir';

/** As long as a restart takes, with room: a query that comes meanwhile waits instead of failing. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 50;

/** From this size on the driver writes at once instead of waiting for more. */
const WRITTEN_AT_ONCE = 1024;

/**
 * Options for the driver (postgres 3.4.9) that carry its pool over a restart of the server.
 * Left alone, queries handed over while a connection breaks are never answered, and a write
 * that waits just then stops the next connection for good
 * (https://github.com/porsager/postgres/issues/1130).
 */
export function restartSafe(socketDir: string) {
  return {
    socket: async () => {
      await untilReady(socketDir);
      return new ClientSocket().connect(socketPath(socketDir));
    },
    // Server options made of spaces alone: they only make the first message long enough.
    connection: { options: ' '.repeat(WRITTEN_AT_ONCE) },
  };
}

/** When the server is still not there after a while, connecting says what is wrong. */
async function untilReady(socketDir: string): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(LOOK_MS)) {
    const probe = await openLifeline(socketDir).catch(() => null);
    if (probe) return probe.close();
  }
}

type WriteEnd = (error?: Error | null) => void;

class ClientSocket extends Socket {
  #connected = false;
  #greeted = false;

  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (event === 'connect') this.#connected = true;
    // Only "closed without an error" makes the driver fail every query that is under way.
    if (this.#connected && event === 'error') return true;
    if (this.#connected && event === 'close') return super.emit('close', false);
    return super.emit(event, ...args);
  }

  override write(
    bytes: Uint8Array | string,
    encoding?: BufferEncoding | WriteEnd,
    end?: WriteEnd,
  ): boolean {
    const sent = this.#greeted ? bytes : startupMessageIn(Buffer.from(bytes));
    this.#greeted = true;
    return typeof encoding === 'string'
      ? super.write(sent, encoding, end)
      : super.write(sent, encoding);
  }
}

/** What follows the bytes that were meant for the connection before this one. */
function startupMessageIn(bytes: Buffer): Buffer {
  for (let at = 0; at + 8 <= bytes.length; at++) {
    const isStart = bytes.readInt32BE(at + 4) === 0x0003_0000;
    if (isStart && bytes.readInt32BE(at) === bytes.length - at) return bytes.subarray(at);
  }
  return bytes;
}
