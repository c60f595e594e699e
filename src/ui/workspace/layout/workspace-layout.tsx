'use client';

import type { ReactNode } from 'react';
import { type PanelName, PanelTabs } from './panel-tabs';
import type { Layout } from './use-layout';
import './workspace-grid.css';

/** The parts of the workspace; each is drawn in one place, whatever the window's width. */
export type Parts = {
  bar: ReactNode;
  chat: ReactNode;
  stage: ReactNode;
  /** The scenes as clips in a row, or as rows. */
  scenes: ReactNode;
  details: ReactNode;
  code: ReactNode;
  history: ReactNode;
};

type Props = {
  layout: Layout;
  parts: Parts;
  panel: PanelName;
  onPanel: (panel: PanelName) => void;
  /** Width by height of the picture. */
  ratio: number;
};

/**
 * Places the parts: three columns over a timeline, two where the panels share one column,
 * or the picture on top of tabs. The stage keeps its place in the tree, so it never restarts.
 */
export function WorkspaceLayout(props: Props) {
  const { layout, parts, panel, ratio } = props;
  return (
    <div
      className="workspace-grid"
      data-panel={panel}
      // The narrow window's picture takes the height that its format needs.
      style={{ '--picture-ratio': ratio }}
    >
      <div className="min-w-0 [grid-area:bar]">{parts.bar}</div>
      <main className="contents">
        {layout === 'wide' ? <Columns {...props} /> : <OneColumn {...props} />}
        <div className="min-h-0 min-w-0 [grid-area:stage]">{parts.stage}</div>
        {layout === 'narrow' ? null : (
          <section
            aria-label="Timeline"
            className="min-w-0 border-line border-t bg-surface [grid-area:clips]"
          >
            {parts.scenes}
          </section>
        )}
      </main>
    </div>
  );
}

function Columns({ parts, panel, onPanel }: Props) {
  return (
    <>
      <section
        aria-label="Chat"
        className="min-h-0 min-w-0 border-line border-r bg-surface [grid-area:chat]"
      >
        {parts.chat}
      </section>
      <PanelTabs
        area="border-l [grid-area:panel]"
        panel={panel === 'code' || panel === 'history' ? panel : 'scene'}
        onPanel={onPanel}
        tabs={[
          { name: 'scene', words: 'Scene', content: parts.details },
          { name: 'code', words: 'Code', content: parts.code },
          { name: 'history', words: 'History', content: parts.history },
        ]}
      />
    </>
  );
}

function OneColumn({ layout, parts, panel, onPanel }: Props) {
  const chat = { name: 'chat', words: 'Chat', content: parts.chat } as const;
  const code = { name: 'code', words: 'Code', content: parts.code } as const;
  const history = { name: 'history', words: 'History', content: parts.history } as const;
  if (layout === 'medium') {
    const scene = { name: 'scene', words: 'Scene', content: parts.details } as const;
    return (
      <PanelTabs
        area="border-r [grid-area:chat]"
        panel={panel === 'scenes' ? 'scene' : panel}
        onPanel={onPanel}
        tabs={[chat, scene, code, history]}
      />
    );
  }
  const content = (
    <>
      {parts.scenes}
      <div className="border-line border-t">{parts.details}</div>
    </>
  );
  return (
    <PanelTabs
      area="border-t [grid-area:chat]"
      panel={panel === 'scene' ? 'scenes' : panel}
      onPanel={onPanel}
      tabs={[chat, { name: 'scenes', words: 'Scenes', content }, code, history]}
    />
  );
}
