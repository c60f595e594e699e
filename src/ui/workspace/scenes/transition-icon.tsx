import { ArrowLeftToLine, Blend, Contrast, SeparatorVertical } from 'lucide-react';
import type { TransitionKind } from '~/core/timeline/transition';

const ICONS = { cut: SeparatorVertical, fade: Blend, slide: ArrowLeftToLine, wipe: Contrast };

export function TransitionIcon({ kind }: { kind: TransitionKind }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden />;
}
