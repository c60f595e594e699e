import type { GuestFiles } from '../messages/handshake';
import type { ToGuest } from '../messages/to-guest';
import type { ToHost } from '../messages/to-host';
import { GuestSession } from './session';

/**
 * Starts the guest on its port: the entry of the runtime bundle, called once by the boot
 * script. What comes over the port was checked by the page: see `GuestConnection.send`.
 */
export function start(port: MessagePort, files: GuestFiles): void {
  const stage = document.getElementById('stage');
  if (!stage) throw new Error('the guest document has no stage');
  const send = (message: ToHost) => port.postMessage(message);
  const session = new GuestSession(stage, files, send);
  port.onmessage = ({ data }: MessageEvent<ToGuest>) => session.receive(data);
  send({ type: 'ready' });
}
