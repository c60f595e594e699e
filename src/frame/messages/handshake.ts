import type { FrameManifest } from '../manifest-schema';

/**
 * The only two window messages of the frame; everything after them goes over the port.
 * The number is raised when an old page could not talk to a new boot script.
 */
export const FRAME_PROTOCOL = 2;

/** Guest to parent: the boot script runs. Carries nothing secret, so any origin may see it. */
export type Hello = { framewright: 'hello'; protocol: number };

/** Parent to guest: the runtime as UTF-8 bytes, with the port as the only transferred one. */
export type Init = { framewright: 'init'; runtime: ArrayBuffer; files: GuestFiles };

/** Addresses of the files that a guest may ask the page for. */
export type GuestFiles = Pick<FrameManifest, 'compiler' | 'player'>;
