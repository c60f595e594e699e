import { useSessionText } from '../../state/session-text';
import type { PanelName } from './panel-tabs';
import type { Layout } from './use-layout';

const NAMES: readonly PanelName[] = ['chat', 'scene', 'scenes', 'code', 'history'];

/** The panel that shows; a reload comes back to it. */
export function usePanel(
  projectId: string,
  layout: Layout,
): [PanelName, (panel: PanelName) => void] {
  const [stored, store] = useSessionText(`framewright.panel.${projectId}`);
  const fallback = layout === 'wide' ? 'scene' : 'chat';
  return [NAMES.find((name) => name === stored) ?? fallback, store];
}
