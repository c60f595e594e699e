'use client';

import { PenLine } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { LiveScene } from '../generation/live-generation';
import { SceneBox } from './scene-card';

/** Only the end of the code is drawn: a peek shows what is being written now. */
const PEEK_CHARACTERS = 1200;

/** A scene while its code streams: name, lines so far, and a peek at the last ones. */
export function WritingSceneCard({ scene }: { scene: LiveScene }) {
  const peek = useRef<HTMLPreElement>(null);
  const doing = scene.progress.status === 'compiling' ? 'Compiling…' : 'Writing…';
  const lines = scene.code === '' ? 0 : scene.code.split('\n').length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: new code is what moves the peek to its end
  useLayoutEffect(() => {
    if (peek.current) peek.current.scrollTop = peek.current.scrollHeight;
  }, [scene.code]);

  return (
    <SceneBox tone="plain">
      <div className="flex min-w-0 items-center gap-3 px-3 py-2">
        <PenLine aria-hidden className="size-4 shrink-0 animate-pulse-soft text-accent" />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium" title={scene.name}>
            {scene.name}
          </span>
          <span className="tabular block text-ink-muted text-xs">
            {lines === 0 ? doing : `${doing} ${lines} ${lines === 1 ? 'line' : 'lines'}`}
          </span>
        </span>
      </div>
      <pre
        ref={peek}
        aria-hidden
        className="h-24 overflow-hidden border-line border-t bg-bg px-3 py-2 text-ink-faint text-xs [mask-image:linear-gradient(to_bottom,transparent,black_40%)]"
      >
        {scene.code.slice(-PEEK_CHARACTERS)}
      </pre>
    </SceneBox>
  );
}
