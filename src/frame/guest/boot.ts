import { FRAME_PROTOCOL, type Hello, type Init } from '../messages/handshake';
import type { RuntimeBundle } from './bundles';
import { evaluate } from './evaluate';

/** WebRTC ignores CSP; not every browser asks CSP about WebTransport. */
const UNSHUT = /^(webkit|moz)?RTC|^WebTransport/;

/**
 * The only script of the guest document. It shuts what its policy cannot, says
 * hello, and runs the runtime that the page hands over. Where something stays open it ends
 * here, and no scene ever comes in.
 */
for (const name of Object.getOwnPropertyNames(window)) {
  if (UNSHUT.test(name) && !Reflect.deleteProperty(window, name)) {
    throw new Error(`${name} cannot be taken away in this browser.`);
  }
}

// No policy names it. Where it stays, a scene can read the battery, and tell nobody.
Reflect.deleteProperty(Navigator.prototype, 'getBattery');

const hello: Hello = { framewright: 'hello', protocol: FRAME_PROTOCOL };
window.addEventListener('message', onInit);
window.parent.postMessage(hello, '*');

function onInit({ source, data, ports }: MessageEvent<Init | undefined>) {
  const [port] = ports;
  if (source !== window.parent || data?.framewright !== 'init' || !port) return;
  window.removeEventListener('message', onInit);
  try {
    evaluate<RuntimeBundle>(data.runtime, 'framewright-runtime.js').start(port, data.files);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    port.postMessage({
      type: 'fatal',
      message: `The player did not start in this browser (${reason}). Your project is safe.`,
    });
  }
}
