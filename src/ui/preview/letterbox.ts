import { type Size, wholePixels } from '~/core/scene/format';

/** The room around the picture. Its margin goes in full screen, where black is the quietest. */
export const STAGE =
  '@container-size relative m-3 min-h-0 flex-1 overflow-hidden in-[:fullscreen]:m-0';

/**
 * Place of the largest box of this shape in the middle of the size container around it: no
 * script, no layout shift. For a box that is `absolute`. It grows in steps that give whole
 * pixels both ways (32 px for 16:9) and begins at a whole one: a fraction would leave a dark
 * hairline at its edge.
 */
export function letterbox(size: Size) {
  const ratio = size.width / size.height;
  const width = `round(down, min(100cqw, 100cqh * ${ratio}), ${wholePixels(size) ?? 1}px)`;
  return {
    aspectRatio: `${size.width} / ${size.height}`,
    width,
    left: `round(down, (100cqw - ${width}) / 2, 1px)`,
    top: `round(down, (100cqh - ${width} / ${ratio}) / 2, 1px)`,
  };
}
