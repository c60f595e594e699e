import { useEffect, useState } from 'react';
import type { FontAsset } from '~/core/timeline/composition';

type SampleFace = 'coming' | 'drawn' | 'broken';

/** The name under which this page knows a typeface: apart from the fonts of the app itself. */
export const sampleFamily = ({ id }: FontAsset) => `typeface-${id}`;

/** Has this page draw with a typeface for as long as it is asked for; tells whether the browser can. */
export function useSampleFace(font: FontAsset): SampleFace {
  const { url, weight, style } = font;
  const family = sampleFamily(font);
  const [state, setState] = useState<SampleFace>('coming');
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const load = async () => {
      const response = await fetch(url, { signal });
      if (!response.ok) throw new Error(`The typeface cannot be had (status ${response.status}).`);
      const face = new FontFace(family, await response.arrayBuffer(), { weight, style });
      await face.load();
      if (signal.aborted) return;
      document.fonts.add(face);
      signal.addEventListener('abort', () => document.fonts.delete(face));
      setState('drawn');
    };
    load().catch(() => {
      if (!signal.aborted) setState('broken');
    });
    return () => controller.abort();
  }, [url, weight, style, family]);
  return state;
}
