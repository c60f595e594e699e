import type { Attack } from '../attack';

const asks = (name: string, call: string): Attack => ({
  name: `device-${name}`,
  run: `${call}; tell('granted');`,
});

/** For what this machine has none of: whether the frame may ask at all. */
const allowed = (feature: string): Attack =>
  asks(feature, `if (!document.featurePolicy.allowsFeature('${feature}')) throw 0`);

/** What is connected to the machine, or known to it. The test grants the page all that it can. */
export const devices: Attack[] = [
  asks(
    'place',
    'await new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))',
  ),
  asks('camera', 'await navigator.mediaDevices.getUserMedia({ video: true })'),
  asks('microphone', 'await navigator.mediaDevices.getUserMedia({ audio: true })'),
  asks('screen', 'await navigator.mediaDevices.getDisplayMedia({ video: true })'),
  asks('usb', 'await navigator.usb.getDevices()'),
  asks('hid', 'await navigator.hid.getDevices()'),
  asks('serial', 'await navigator.serial.getPorts()'),
  asks('gamepads', 'navigator.getGamepads()'),
  asks('motion', 'new Accelerometer().start()'),
  asks('wake-lock', "await navigator.wakeLock.request('screen')"),
  asks('fonts', 'await queryLocalFonts()'),
  asks('battery', 'await navigator.getBattery()'),
  asks(
    'payment',
    "new PaymentRequest([{ supportedMethods: 'https://x.test/pay' }], { total: { label: 'x', amount: { currency: 'EUR', value: '1' } } })",
  ),
  asks('protocol', "navigator.registerProtocolHandler('web+leak', location.origin + '/%s')"),
  asks('pressure', "await new PressureObserver(() => {}).observe('cpu')"),
  asks('storage-size', 'await navigator.storage.estimate()'),
  asks('presentation', "await new PresentationRequest('https://x.test/').getAvailability()"),
  ...[
    'midi',
    'idle-detection',
    'window-management',
    'picture-in-picture',
    'publickey-credentials-get',
    'xr-spatial-tracking',
  ].map(allowed),
];
