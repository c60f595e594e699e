import type { Browser } from 'playwright-core';
import { launchBrowser } from '~/server/testing/browser';

/**
 * A Chromium in which attacks can show what they are worth: devices that answer, WebRTC that
 * may speak to this machine, and a small heap that a memory bomb fills soon.
 */
export function launchHostileBrowser(): Promise<Browser> {
  return launchBrowser([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--autoplay-policy=no-user-gesture-required',
    '--allow-loopback-in-peer-connection',
    '--js-flags=--max-old-space-size=200',
  ]);
}
