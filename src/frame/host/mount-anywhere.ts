import type { FrameManifest } from '../manifest-schema';
import { frameAddresses, randomHostWasSilent } from './frame-address';
import { type MountOptions, mountGuest } from './guest-iframe';

/** Mounts a guest on the best host that answers; null when none does. */
export async function mountAnywhere(
  container: HTMLElement,
  { host, document }: Pick<FrameManifest, 'host' | 'document'>,
  options: MountOptions,
): Promise<HTMLIFrameElement | null> {
  if (document !== undefined) return mountGuest(container, { srcdoc: document }, options);
  const addresses = frameAddresses(window.location, host);
  for (const [index, address] of addresses.entries()) {
    const iframe = await mountGuest(container, { src: address }, options);
    if (iframe || options.signal.aborted) return iframe;
    if (index < addresses.length - 1) randomHostWasSilent();
  }
  return null;
}
