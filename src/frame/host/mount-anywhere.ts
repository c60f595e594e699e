import { frameAddresses, randomHostWasSilent } from './frame-address';
import { type MountOptions, mountGuest } from './guest-iframe';

/** Mounts a guest on the best host that answers; null when none does. */
export async function mountAnywhere(
  container: HTMLElement,
  frameHost: string | undefined,
  options: MountOptions,
): Promise<HTMLIFrameElement | null> {
  const addresses = frameAddresses(window.location, frameHost);
  for (const [index, address] of addresses.entries()) {
    const iframe = await mountGuest(container, address, options);
    if (iframe || options.signal.aborted) return iframe;
    if (index < addresses.length - 1) randomHostWasSilent();
  }
  return null;
}
