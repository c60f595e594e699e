import { connect } from 'node:net';
import { socketPath } from './socket-dir';

/** Closes when the server goes; keeps no process alive. */
export type Lifeline = {
  /** Settles when the connection has ended, for whatever reason. */
  closed: Promise<void>;
  close(): void;
};

/** Who the embedded server's superuser is, and the database that initdb makes. */
export const USERNAME = 'framewright';
export const DATABASE = 'postgres';

const ANSWER_MS = 5_000;

/**
 * Opens one idle connection. Rejects with an Error that carries the server's own words while
 * it is not ready. Protocol 3.0: https://www.postgresql.org/docs/18/protocol-flow.html
 */
export function openLifeline(socketDir: string): Promise<Lifeline> {
  return new Promise((resolve, reject) => {
    const socket = connect(socketPath(socketDir));
    const closed = new Promise<void>((done) => socket.once('close', () => done()));
    let received = Buffer.alloc(0);
    const giveUp = (reason: string) => {
      socket.destroy();
      reject(new Error(reason));
    };
    socket.setTimeout(ANSWER_MS, () => giveUp('the server does not answer'));
    socket.on('error', (error) => giveUp(error.message));
    socket.on('close', () => giveUp('the server closed the connection'));
    socket.on('connect', () => socket.write(startupMessage()));
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      for (const { type, body } of messagesIn(received)) {
        if (type === 'E') return giveUp(errorText(body));
        if (type !== 'Z') continue;
        socket.setTimeout(0);
        socket.removeAllListeners('data').resume().unref();
        return resolve({ closed, close: () => socket.destroy() });
      }
    });
  });
}

function startupMessage(): Buffer {
  const settings = { user: USERNAME, database: DATABASE, application_name: 'lifeline' };
  const text = Buffer.from(`${Object.entries(settings).flat().join('\0')}\0\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(head.length + text.length, 0);
  head.writeInt32BE(0x0003_0000, 4);
  return Buffer.concat([head, text]);
}

/** The complete messages so far: a letter, a length that counts itself, a body. */
function* messagesIn(bytes: Buffer): Generator<{ type: string; body: Buffer }> {
  for (let at = 0; at + 5 <= bytes.length; ) {
    const end = at + 1 + bytes.readInt32BE(at + 1);
    if (end > bytes.length) return;
    yield { type: String.fromCharCode(bytes.readUInt8(at)), body: bytes.subarray(at + 5, end) };
    at = end;
  }
}

/** The field M of an ErrorResponse: the sentence for a person. */
function errorText(body: Buffer): string {
  const fields = body.toString('utf8').split('\0');
  return fields.find((field) => field.startsWith('M'))?.slice(1) ?? 'the server refused';
}
