'use client';

import { useEffect, useEffectEvent } from 'react';
import { keyBelongsTo, type PlayerCommand, playerCommand } from './player-key';

/** Listens on the whole page while `enabled`, except where somebody types or a control needs the key. */
export function usePlayerKeys({
  fps,
  enabled,
  onCommand,
}: {
  fps: number;
  enabled: boolean;
  onCommand: (command: PlayerCommand) => void;
}): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.target instanceof Element && keyBelongsTo(event.target, event.key)) return;
    const command = playerCommand(event, fps);
    if (!command) return;
    event.preventDefault();
    onCommand(command);
  });
  useEffect(() => {
    if (!enabled) return;
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [enabled]);
}
