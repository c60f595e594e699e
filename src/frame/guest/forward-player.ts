import type { PlayerRef } from '@remotion/player';
import type { ToHost } from '../messages/to-host';

/**
 * Tells the page what the Player does; frame numbers at most once per animation frame.
 *
 * @param seekId the last seek that the guest carried out.
 * @returns the way to stop it.
 */
export function forwardPlayer(
  player: PlayerRef,
  { send, seekId }: { send: (message: ToHost) => void; seekId: () => number },
): () => void {
  let handle = 0;
  const sendFrame = () => {
    handle = 0;
    send({ type: 'frame', frame: player.getCurrentFrame(), seekId: seekId() });
  };
  const onFrame = () => {
    if (handle === 0) handle = requestAnimationFrame(sendFrame);
  };
  const onPlay = () => send({ type: 'playing' });
  const onPause = () => send({ type: 'paused' });
  const onEnded = () => send({ type: 'ended' });
  player.addEventListener('frameupdate', onFrame);
  player.addEventListener('seeked', onFrame);
  player.addEventListener('play', onPlay);
  player.addEventListener('pause', onPause);
  player.addEventListener('ended', onEnded);
  return () => {
    cancelAnimationFrame(handle);
    player.removeEventListener('frameupdate', onFrame);
    player.removeEventListener('seeked', onFrame);
    player.removeEventListener('play', onPlay);
    player.removeEventListener('pause', onPause);
    player.removeEventListener('ended', onEnded);
  };
}
