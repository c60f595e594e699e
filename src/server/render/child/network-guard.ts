import { type NetConnectOpts, Socket } from 'node:net';

/** What a refused connection fails with. */
export const NO_NETWORK = 'Scenes have no network while a video is exported.';

/**
 * Lets this process open connections to allowed loopback ports only. Remotion
 * downloads what a scene names as audio or video from here, outside the browser's
 * own restrictions; a scene must not reach the machine's services that way either.
 */
export function guardOutgoing(): { allow(port: number): void } {
  const allowed = new Set<number>();
  const original = Socket.prototype.connect;
  const isAllowed = (target: unknown) => {
    const options = connectOptions(target);
    return options?.host === '127.0.0.1' && allowed.has(Number(options.port));
  };
  Socket.prototype.connect = function connect(this: Socket, ...args: unknown[]) {
    if (isAllowed(args[0])) return Reflect.apply(original, this, args);
    const refused = new Error(NO_NETWORK);
    queueMicrotask(() => this.destroy(refused));
    return this;
  };
  return { allow: (port) => allowed.add(port) };
}

/** Node normalizes its many call forms to `[options, callback]` before the method that is replaced. */
function connectOptions(target: unknown): { host?: string; port?: unknown } | null {
  const options: unknown = Array.isArray(target) ? target[0] : target;
  return isTcp(options) ? options : null;
}

function isTcp(options: unknown): options is NetConnectOpts & { host?: string; port: number } {
  return typeof options === 'object' && options !== null && 'port' in options;
}
