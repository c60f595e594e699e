import type { FrameManifest } from '~/frame/manifest-schema';
import type { Site } from '~/server/services/context';

const MANIFEST: FrameManifest = {
  ...{ runtime: '', compiler: '', share: '' },
  player: {
    modules: {},
    icons: { program: '', index: '' },
    fonts: {
      main: { url: '', unicodeRange: '' },
      families: '',
      fallbacks: { sc: '', tc: '', jp: '', kr: '', symbols: '', emoji: '' },
    },
  },
};

/** A public address whose share pages bring this player: another one is another build. */
export function siteWith(player: string): Site {
  return {
    origin: 'https://video.example.com',
    frameManifest: async () => ({ ...MANIFEST, share: player }),
  };
}
