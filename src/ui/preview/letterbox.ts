import { type Size, wholePixels } from '~/core/scene/format';

/** The room around the picture. Its margin goes in full screen, where black is the quietest. */
export const STAGE =
  '@container-size relative m-3 flex min-h-0 flex-1 items-center justify-center overflow-hidden in-[:fullscreen]:m-0';

type Room = { width: string; height: string };

/**
 * CSS width of the largest box of this shape inside `room`, CSS lengths, by default the
 * size container around it: no script, no layout shift. It grows in steps that give whole
 * pixels both ways (16 px for 16:9), since a fraction would leave a dark hairline.
 */
export function letterboxedWidth(
  { width, height }: Size,
  room: Room = { width: '100cqw', height: '100cqh' },
): string {
  const largest = `min(${room.width}, ${room.height} * ${width / height})`;
  const step = wholePixels({ width, height });
  return step ? `round(down, ${largest}, ${step}px)` : largest;
}
