import type { ComponentType, CSSProperties } from 'react';
import { AbsoluteFill, Audio, Html5Video, IFrame, Img } from 'remotion';
import { isEmbedded } from './embedded';
import { DRAWS_WITHOUT_SOURCE } from './tolerance/remotion/media-care';

type MediaProps = {
  src?: unknown;
  style?: CSSProperties;
  className?: string;
  width?: number | string;
  height?: number | string;
};

/** An `<img width="640">` attribute is in pixels; as a style it needs its unit. */
const cssLength = (length: number | string | undefined) =>
  length === undefined || Number.isNaN(Number(length)) ? length : Number(length);

const pictureProps = ({ style, className, width, height }: MediaProps): MediaProps => ({
  style,
  className,
  width,
  height,
});

/** A quiet surface in the place of a picture that cannot be fetched; it keeps the layout. */
function MissingPicture({ style, className, width, height }: MediaProps) {
  return (
    <div
      className={className}
      style={{
        display: 'inline-block',
        width: cssLength(width),
        height: cssLength(height),
        minWidth: 1,
        minHeight: 1,
        background: 'linear-gradient(135deg, rgb(128 132 142 / 0.35), rgb(128 132 142 / 0.18))',
        ...style,
      }}
    />
  );
}

/**
 * Draws `Media` for embedded sources and `Missing` for all others.
 * Remotion's own components would retry for seconds, then cancel a whole export.
 */
function offline<Props extends object>(
  Media: ComponentType<Props>,
  Missing: ComponentType<MediaProps>,
): ComponentType<Props & MediaProps> {
  function OfflineMedia(props: Props & MediaProps) {
    return isEmbedded(props.src) ? <Media {...props} /> : <Missing {...pictureProps(props)} />;
  }
  return Object.assign(OfflineMedia, { [DRAWS_WITHOUT_SOURCE]: true });
}

const Nothing = () => null;
const MissingPage = () => <AbsoluteFill />;

/** Replacements for Remotion's media components, by the names under which it exports them. */
export const offlineMedia = {
  Img: offline(Img, MissingPicture),
  Video: offline(Html5Video, MissingPicture),
  Html5Video: offline(Html5Video, MissingPicture),
  // Its export half asks a server for each picture; the page's own decoder needs none.
  OffthreadVideo: offline(Html5Video, MissingPicture),
  Audio: offline(Audio, Nothing),
  Html5Audio: offline(Audio, Nothing),
  IFrame: offline(IFrame, MissingPage),
};
