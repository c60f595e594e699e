import type { GuestFiles } from '../messages/handshake';
import type { ToGuest } from '../messages/to-guest';
import type { ToHost } from '../messages/to-host';
import { GuestSession } from './session';

// Taken before any scene runs: one that replaces them later must not be handed the port.
const { apply } = Reflect;
const { postMessage } = MessagePort.prototype;
const readData = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get;

/**
 * Starts the guest on its port: the entry of the runtime bundle, called once by the boot
 * script. What comes over the port was checked by the page: see `GuestConnection.send`.
 */
export function start(port: MessagePort, files: GuestFiles): void {
  const stage = document.getElementById('stage');
  if (!stage) throw new Error('the guest document has no stage');
  if (!readData) throw new Error('this browser has no message events');
  // The event under way names the port as its target, to everything that runs meanwhile.
  Object.defineProperty(window, 'event', { value: undefined });
  const send = (message: ToHost) => void apply(postMessage, port, [message]);
  const session = new GuestSession(stage, files, send);
  port.onmessage = (event: MessageEvent<ToGuest>) => session.receive(apply(readData, event, []));
  send({ type: 'ready' });
}
