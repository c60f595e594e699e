'use client';

import { formatLabel } from '~/core/scene/format';
import { AccountMenu } from '../../auth/account-menu';
import { ExportButton } from '../export/export-button';
import type { Layout } from '../layout/use-layout';
import { ShareButton } from '../share/share-button';
import { Sidebar } from '../sidebar/sidebar';
import { useWorkspace } from '../state/workspace-context';
import { ProjectTitle } from './project-title';
import { UndoButtons } from './undo-buttons';

/** The workspace's one bar: where you are on the left, what you can do with the whole on the right. */
export function TopBar({
  layout,
  onChat,
}: {
  layout: Layout;
  /** Brings the chat into view. */
  onChat: () => void;
}) {
  const { project } = useWorkspace();
  return (
    <header className="flex h-12 min-w-0 items-center gap-1 border-line border-b bg-surface px-2">
      <Sidebar onChat={onChat} />
      <div className="flex min-w-0 flex-1 items-center gap-2">
        <ProjectTitle />
        <span
          title={`${project.width} × ${project.height} px, ${project.fps} frames per second`}
          className="tabular shrink-0 rounded-sm border border-line px-1.5 text-ink-muted text-xs max-[480px]:hidden"
        >
          {formatLabel(project)}
        </span>
      </div>
      <UndoButtons />
      <div aria-hidden className="mx-1 h-5 w-px shrink-0 bg-line max-[900px]:hidden" />
      <ShareButton />
      <ExportButton />
      {layout === 'narrow' ? null : <AccountMenu />}
    </header>
  );
}
