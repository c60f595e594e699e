'use client';

import type { ReactNode } from 'react';
import { cn } from '../../primitives/cn';
import { Tab, TabList, TabPanel, Tabs } from '../../primitives/tabs';

export type PanelName = 'chat' | 'scene' | 'scenes' | 'code' | 'history';

/** A column of panels, one of which shows. */
export function PanelTabs({
  area,
  panel,
  onPanel,
  tabs,
}: {
  /** Classes that place it in the grid and draw its one border. */
  area: string;
  panel: PanelName;
  onPanel: (panel: PanelName) => void;
  tabs: { name: PanelName; words: string; content: ReactNode }[];
}) {
  return (
    <Tabs
      value={panel}
      onValueChange={(value) => {
        const tab = tabs.find(({ name }) => name === value);
        if (tab) onPanel(tab.name);
      }}
      className={cn('flex min-h-0 min-w-0 flex-col border-line bg-surface', area)}
    >
      <TabList label="Panels">
        {tabs.map(({ name, words }) => (
          <Tab key={name} value={name}>
            {words}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ name, content }) => (
        <TabPanel
          key={name}
          value={name}
          className="scroll-quiet relative min-h-0 flex-1 overflow-y-auto"
        >
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
