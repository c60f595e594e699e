import type { ComponentCare } from '../react/element';
import type { Props } from '../react/host-props';
import { isFiniteNumber, isPositive, toNumber } from './numbers';

const FRAMES = ['startFrom', 'endAt', 'trimBefore', 'trimAfter'];

/** A component that draws something sensible without a source carries this mark. */
export const DRAWS_WITHOUT_SOURCE = 'drawsWithoutSource';

const isLeftOut = (value: unknown) => value === undefined || value === null;
const isFrame = (value: unknown) => isLeftOut(value) || (isFiniteNumber(value) && value >= 0);
const isVolume = (volume: unknown) =>
  volume === undefined || typeof volume === 'function' || (isFiniteNumber(volume) && volume >= 0);

function isSoundMedia({ src, volume, playbackRate, ...props }: Props, anySource: boolean): boolean {
  if (!anySource && (typeof src !== 'string' || src === '')) return false;
  if (playbackRate !== undefined && !(isPositive(playbackRate) && isFiniteNumber(playbackRate)))
    return false;
  return isVolume(volume) && FRAMES.every((prop) => isFrame(props[prop]));
}

/** Care for `Img`, `Video`, `Audio` and their kin: nothing is drawn without a source. */
export function mediaCare(component: object): ComponentCare {
  const anySource = Reflect.get(component, DRAWS_WITHOUT_SOURCE) === true;
  return {
    isSound: (props) => isSoundMedia(props, anySource),
    mend: (props, report) => {
      const { src, playbackRate, volume, ...rest } = props;
      if (!anySource && (typeof src !== 'string' || src === '')) {
        report('A picture or a sound has no source; nothing is drawn for it.');
        return null;
      }
      report('A picture or a sound got a volume, a rate or a frame that it cannot take.');
      const mended: Props = { ...rest, src };
      const rate = toNumber(playbackRate);
      if (isPositive(rate)) mended.playbackRate = rate;
      const loudness = isVolume(volume) ? volume : toNumber(volume);
      if (!isLeftOut(loudness)) {
        mended.volume = isFiniteNumber(loudness) ? Math.max(0, loudness) : loudness;
      }
      for (const prop of FRAMES) {
        const frames = toNumber(mended[prop]);
        if (frames === null) delete mended[prop];
        else mended[prop] = Math.max(0, frames);
      }
      return mended;
    },
  };
}
