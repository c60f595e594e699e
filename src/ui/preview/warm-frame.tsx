'use client';

import { useEffect } from 'react';
import { orderSpareGuest } from '~/frame/host/spare-guest';
import type { FrameManifest } from '~/frame/manifest-schema';

/** For pages that lead to a preview: has its guest made while nothing else is to be done. */
export function WarmFrame({ frameAssets }: { frameAssets: FrameManifest }) {
  useEffect(() => orderSpareGuest(frameAssets), [frameAssets]);
  return null;
}
