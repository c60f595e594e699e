import { createRef, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Composition } from '~/core/timeline/composition';
import { Preview, type PreviewHandle } from '~/ui/preview/preview';
import type { SceneTrouble } from '~/ui/preview/use-frame-host';
import { TooltipProvider } from '~/ui/primitives/tooltip';

declare global {
  interface Window {
    preview: {
      show: (composition: Composition) => void;
      handle: { current: PreviewHandle | null };
      troubles: SceneTrouble[];
      frames: number[];
    };
  }
}

const element = document.querySelector('#host');
if (!element) throw new Error('the page has no #host');
const root = createRoot(element);
const handle = createRef<PreviewHandle>();
const troubles: SceneTrouble[] = [];
const frames: number[] = [];

window.preview = {
  handle,
  troubles,
  frames,
  show: (composition) =>
    root.render(
      <StrictMode>
        <TooltipProvider>
          <Preview
            ref={handle}
            className="size-full"
            composition={composition}
            frameAssets={window.frameAssets}
            onFrame={(frame) => frames.push(frame)}
            onSceneTrouble={(trouble) => troubles.push(trouble)}
          />
        </TooltipProvider>
      </StrictMode>,
    ),
};
