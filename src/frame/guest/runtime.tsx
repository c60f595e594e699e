import type { GuestFiles } from '../messages/handshake';
import { toGuestSchema } from '../messages/to-guest';
import type { ToHost } from '../messages/to-host';
import { GuestSession } from './session';

/**
 * Starts the guest on its port: the entry of the runtime bundle, called once by the boot
 * script. Messages that do not parse are dropped; they can only come from another version.
 */
export function start(port: MessagePort, files: GuestFiles): void {
  const stage = document.getElementById('stage');
  if (!stage) throw new Error('the guest document has no stage');
  const send = (message: ToHost) => port.postMessage(message);
  const session = new GuestSession(stage, files, send);
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = toGuestSchema.safeParse(data).data;
    if (message) session.receive(message);
  };
  send({ type: 'ready' });
}
