import type { BrowserContext } from 'playwright-core';

const PERMISSIONS = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'geolocation',
  'local-fonts',
  'local-network-access',
  'microphone',
  'midi',
  'notifications',
  'payment-handler',
  'screen-wake-lock',
  'storage-access',
];

/** A person who has allowed the page all that it may ask for: the worst case. */
export async function grantAll(context: BrowserContext, origin: string): Promise<void> {
  await context.setGeolocation({ latitude: 1, longitude: 1 });
  await context.grantPermissions(PERMISSIONS, { origin });
}
